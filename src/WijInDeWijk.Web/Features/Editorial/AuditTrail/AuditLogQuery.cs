using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Downloads;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Editorial.AuditTrail;

/// <summary>Reads the audit log, newest first.</summary>
public sealed class AuditLogQuery(SiteDbContext store)
{
    private const int PageSize = 50;

    public async Task<AuditLogView> ReadAsync(AuditLogFilter filter, CancellationToken cancellationToken)
    {
        var entries = filter.Apply(store.AuditEntries);
        var paging = Paging.Of(filter.Page, PageSize, await entries.CountAsync(cancellationToken));
        var shown = await entries.OrderByDescending(entry => entry.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        var names = await store.AuditEntries.Select(entry => entry.EditorName).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);
        return new AuditLogView(filter, paging, await LinesAsync(shown, cancellationToken), names);
    }

    public async Task<DataTable> TableAsync(AuditLogFilter filter, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(await filter.Apply(store.AuditEntries).OrderByDescending(entry => entry.Id).ToListAsync(cancellationToken), cancellationToken);
        return new TableOf<AuditLogLine>("logboek", "Logboek", "Een regel per handeling")
            .Column("wanneer", "Moment, in UTC", line => line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            .Column("wie", "Hoe deze persoon toen heette", line => line.Who)
            .Column("wat", "De handeling", line => line.Action.Label())
            .Column("soort", "Waar het over gaat", line => line.Kind.Label())
            .Column("sleutel", "Kenmerk of nummer", line => line.Key)
            .Column("onderwerp", "In woorden", line => line.Subject)
            .Column("toelichting", "Zonder geheimen of gegevens van inzenders", line => line.Detail)
            .With(lines);
    }

    private async Task<IReadOnlyList<AuditLogLine>> LinesAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var editors = await store.Users.Select(editor => new { editor.Id, editor.DisplayName }).ToDictionaryAsync(editor => editor.Id.ToString(CultureInfo.InvariantCulture), editor => editor.DisplayName, StringComparer.Ordinal, cancellationToken);
        return [.. entries.Select(entry => new AuditLogLine(
            entry.At, entry.EditorName, entry.Action, entry.SubjectKind, entry.SubjectKey,
            entry.SubjectKind == AuditSubjectKind.Editor ? editors.GetValueOrDefault(entry.SubjectKey, entry.SubjectKey) : entry.SubjectKey, entry.Detail))];
    }
}
