using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>One figure as published: a number, a range, or a characterisation without a number; exactly one of the three.</summary>
public sealed record KeyFigureEntry
{
    /// <summary>Slug, unique within the case; the anchor on its page.</summary>
    public required string Id { get; init; }

    public required FigureGroup Group { get; init; }

    public required FigureTopic Topic { get; init; }

    public required FigureScale Scale { get; init; }

    /// <summary>Shared by figures that measure the same thing in different cases.</summary>
    public string? Indicator { get; init; }

    public required string Label { get; init; }

    public decimal? Value { get; init; }

    /// <summary>The denominator of '1 op de 11'; <see cref="Value"/> is then the numerator.</summary>
    public int? OneIn { get; init; }

    /// <summary>Lower end of a range; <see cref="RangeTo"/> is never below it.</summary>
    public decimal? RangeFrom { get; init; }

    public decimal? RangeTo { get; init; }

    /// <summary>The characterisation, where there is no number.</summary>
    public string? Text { get; init; }

    /// <summary>Unit as a reader writes it: <c>%</c>, <c>euro per jaar</c>, <c>inwoners</c>. Empty for a characterisation.</summary>
    public string? Unit { get; init; }

    public Qualifier? Qualifier { get; init; }

    public string? Definition { get; init; }

    /// <summary>As <c>2019</c>, <c>2019-01</c> or <c>2019-01-01</c>.</summary>
    public string? ReferenceDate { get; init; }

    /// <summary>Who supplied the figure, as the publication names it.</summary>
    public string? SuppliedBy { get; init; }

    public required Provenance Provenance { get; init; }

    public FigureComparison? Comparison { get; init; }

    public string? EditorNote { get; init; }
}

/// <summary>The value that the publication puts beside a figure, in the figure's own unit.</summary>
public sealed record FigureComparison(decimal Value, string With, Qualifier? Qualifier);
