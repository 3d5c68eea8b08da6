using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.TagHelpers.Forms;

namespace WijInDeWijk.Web.Features.Matrix;

/// <param name="Filter">On the cases.</param>
/// <param name="Themes">That can be chosen.</param>
/// <param name="Paging">Of the cases.</param>
/// <param name="Cases">Columns on this page.</param>
/// <param name="Rows">A lesson each.</param>
public sealed record MatrixView(
    CaseFilter Filter, IReadOnlyList<FieldChoice> Themes, Paging Paging, IReadOnlyList<MatrixCase> Cases, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>Passages of the case in this column.</summary>
    public int PassagesOf(int column) => Rows.Sum(row => row.Cells[column].Passages);

    public int LessonsOf(int column) => Rows.Count(row => row.Cells[column].Passages > 0);

    public int Passages => Rows.Sum(row => row.Total.Passages);
}

public sealed record MatrixCase(int Id, string Title, string Slug, string Municipality);

/// <param name="Cells">In the order of the columns.</param>
/// <param name="Total">Over all columns, those on other pages too.</param>
public sealed record MatrixRow(int Number, string Title, string Url, IReadOnlyList<MatrixCell> Cells, RowTotal Total);

public sealed record MatrixCell(IReadOnlyList<StanceCount> Stances)
{
    public int Passages => Stances.Sum(stance => stance.Passages);
}

public sealed record StanceCount(Stance Stance, int Passages);

public sealed record RowTotal(int Cases, int Passages);
