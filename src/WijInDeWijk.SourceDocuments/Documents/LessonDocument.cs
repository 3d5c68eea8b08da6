using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A lesson drawn from cases, with the evidence for and against it.</summary>
public sealed record LessonDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.Lesson, Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Unique in the whole knowledge base, for <c>/lessen/1</c> is an address.</summary>
    public required int Number { get; init; }

    public required string Publication { get; init; }

    public required PageRange Pages { get; init; }

    public required string Claim { get; init; }

    public required IReadOnlyList<string> Concepts { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required LessonDemands Asks { get; init; }

    public required IReadOnlyList<string> ReflectionQuestions { get; init; }

    public required IReadOnlyList<EvidenceEntry> Evidence { get; init; }

    public required IReadOnlyList<PagedText> EditorNotes { get; init; }
}

/// <summary>What a lesson asks of each group.</summary>
public sealed record LessonDemands(string Residents, string Professionals, string Municipalities, string Funders);

/// <summary>What happened somewhere, and what that does to the lesson; in a case or elsewhere, exactly one of the two.</summary>
/// <param name="Case">Slug of the case; null for evidence from elsewhere.</param>
/// <param name="Elsewhere">Name of the place, project or author outside the cases.</param>
/// <param name="Source">Slug of the literature behind evidence from elsewhere, where there is one.</param>
/// <param name="Stance">What it does to the lesson.</param>
/// <param name="Text">What happened.</param>
/// <param name="Origin">Who says it.</param>
/// <param name="Pages">Where the publication tells it; always there for evidence of the publication.</param>
/// <param name="SectionHeading">Heading in the case under which it is told.</param>
/// <param name="Date">When it was noted, as <c>2026</c>, <c>2026-11</c> or <c>2026-11-24</c>; null for evidence as old as the publication.</param>
public sealed record EvidenceEntry(
    string? Case, string? Elsewhere, string? Source, Stance Stance, string Text, Origin Origin, PageRange? Pages, string? SectionHeading, string? Date);
