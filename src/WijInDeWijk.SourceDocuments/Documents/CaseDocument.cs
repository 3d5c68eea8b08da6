using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A neighbourhood's story with its facts: one chapter of a publication, or what somebody sent in.</summary>
public sealed record CaseDocument : SourceDocument
{
    /// <summary>A summary must fit a card in a list.</summary>
    public const int SummaryLength = 300;

    public override DocumentLink Link => new(DocumentKind.Case, Slug);

    public required string Subtitle { get; init; }

    public required string Summary { get; init; }

    /// <summary>Where the story comes from; each part of it can say otherwise.</summary>
    public required Origin Origin { get; init; }

    /// <summary>When it was placed, as <c>2026-11-24</c>, <c>2026-11</c> or <c>2026</c>; null for a chapter, which is as old as its publication.</summary>
    public string? PlacedOn { get; init; }

    /// <summary>Null for a story that comes from none, and then so are chapter and pages.</summary>
    public string? Publication { get; init; }

    public int? Chapter { get; init; }

    public PageRange? Pages { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required Place Place { get; init; }

    public required AreaKind Area { get; init; }

    public required IReadOnlyList<Initiator> Initiators { get; init; }

    public required MeetingPlaceKind MeetingPlace { get; init; }

    public required IReadOnlyList<string> TargetGroups { get; init; }

    public required Period Period { get; init; }

    public required CaseStatus Status { get; init; }

    public PagedText? Aftermath { get; init; }

    public required string Funding { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>Other spellings, to be found by and never shown.</summary>
    public required IReadOnlyList<string> OtherSpellings { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<KeyFigureEntry> KeyFigures { get; init; }

    public required IReadOnlyList<PartyEntry> Parties { get; init; }

    public required IReadOnlyList<PersonEntry> People { get; init; }

    public required IReadOnlyList<SocialCapitalEntry> SocialCapital { get; init; }

    public required IReadOnlyList<FindingEntry> Findings { get; init; }

    public required IReadOnlyList<PagedText> EditorNotes { get; init; }
}
