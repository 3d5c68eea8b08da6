using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>Reads what can be taken along.</summary>
public sealed class DataQuery(SiteDbContext store, DocumentUrls urls)
{
    public Task<DataTable> FiguresAsync(CancellationToken cancellationToken) => FigureTable.ReadAsync(store, urls, cancellationToken);

    public Task<MatrixRows> MatrixAsync(CancellationToken cancellationToken) => MatrixTables.ReadAsync(store, cancellationToken);

    public async Task<IReadOnlyList<DataTable>> EverythingAsync(CancellationToken cancellationToken) =>
    [
        .. await CaseTables.ReadAsync(store, cancellationToken),
        await FiguresAsync(cancellationToken),
        .. await LessonTables.ReadAsync(store, cancellationToken),
        .. await ContributionTables.ReadAsync(store, cancellationToken),
        MatrixTables.AsList(await MatrixAsync(cancellationToken)),
        .. await TextTables.ReadAsync(store, cancellationToken),
    ];
}
