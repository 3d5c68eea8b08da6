using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.TagHelpers.Forms;

namespace WijInDeWijk.Web.Features.Comparison;

/// <param name="Chosen">What was asked for and understood.</param>
/// <param name="Known">All that can be chosen from a list; empty where they are too many for one.</param>
/// <param name="Groups">Rows under their headings; empty with fewer than two cases.</param>
/// <param name="OnlyDifferences">Rows that are the same for all are left out.</param>
/// <param name="Left">How many rows were left out for that.</param>
public sealed record ComparisonView(
    ChosenCases Chosen, IReadOnlyList<NamedChoice> Known, IReadOnlyList<RowGroup> Groups, bool OnlyDifferences, int Left)
{
    /// <summary>Where a case can be chosen: first those that have one.</summary>
    public IEnumerable<ChoicePlace> Places => Enumerable.Range(0, ChosenCases.Most).Select(index => new ChoicePlace(index, Chosen.Cases.ElementAtOrDefault(index)));

    public IEnumerable<FieldChoice> ChoicesAt(ChoicePlace place) =>
        Known.Select(choice => new FieldChoice(choice.Slug, $"{choice.Title} ({choice.Municipality})", choice == place.Chosen));
}

/// <param name="Index">Counted from zero.</param>
public sealed record ChoicePlace(int Index, NamedChoice? Chosen)
{
    public string Label => $"Casus {Index + 1}{(Index > 1 ? " (optioneel)" : null)}";
}

public sealed record RowGroup(string Title, IReadOnlyList<ComparisonRow> Rows);

/// <summary>One thing, for each case.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Cells">In the order of the cases.</param>
public sealed record ComparisonRow(string Label, IReadOnlyList<ComparisonCell> Cells)
{
    public CapitalKind? Glyph { get; init; }

    public string? Url { get; init; }

    /// <summary>The same for all; a row in which nothing is told differs from nothing.</summary>
    public bool IsSame => Cells.Select(cell => cell.Identity).Distinct(StringComparer.Ordinal).Count() == 1;
}

/// <param name="Items">What is told; empty where nothing is.</param>
public sealed record ComparisonCell(IReadOnlyList<CellItem> Items)
{
    public static readonly ComparisonCell Empty = new([]);

    public string Identity => string.Join('\n', Items.Select(item => item.Key).Order(StringComparer.Ordinal));

    public static ComparisonCell Of(string text, Provenance? provenance = null) => new([new CellItem(text, text, provenance)]);
}

/// <param name="Key">Equal for items that mean the same.</param>
/// <param name="Text">In words.</param>
/// <param name="Provenance">What it rests on; null where that goes without saying.</param>
public sealed record CellItem(string Key, string Text, Provenance? Provenance)
{
    /// <summary>No other case in this row has it.</summary>
    public bool IsOnlyHere { get; init; }

    public Stance? Stance { get; init; }

    public Judgement? Judgement { get; init; }

    public FigureScaleBar? Bar { get; init; }

    public string? Url { get; init; }

    /// <summary>Further words, smaller.</summary>
    public string? Remark { get; init; }
}
