using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>What readers see beside the texts of the site, as an export keeps it; see <see cref="SourceFiles.IsBeside"/>.</summary>
public sealed record UserContentTexts(
    IReadOnlyList<ReactionEntry> Reactions,
    IReadOnlyList<CheckInEntry> CheckIns,
    IReadOnlyList<PhotoEntry> Photos,
    IReadOnlyList<PageHistoryEntry> Histories)
{
    public static readonly UserContentTexts None = new([], [], [], []);
}

/// <summary>A reader's own practice, as it stands on a lesson or a case; one entry of <c>praktijk/reacties.yaml</c>.</summary>
/// <param name="Number">Its place on the page is called after it, and links to that place go on working.</param>
/// <param name="SentAt">When it came in.</param>
public sealed record ReactionEntry(int Number, DocumentLink Page, ReactionKind Kind, string Text, string Place, string Who, DateTimeOffset SentAt)
{
    public const int TextLength = 600;
    public const int PlaceLength = 100;
    public const int WhoLength = 100;
}

/// <summary>How a case fared; one entry of <c>praktijk/hoe-gaat-het-nu.yaml</c>.</summary>
/// <param name="Case">Slug of the case.</param>
public sealed record CheckInEntry(string Case, CheckInOutcome Outcome, string Changed, string Learnt, string Who, DateTimeOffset SentAt)
{
    public const int TextLength = 1200;
    public const int WhoLength = 100;
}

/// <summary>A photo on a case; one entry of <c>praktijk/fotos.yaml</c>.</summary>
/// <param name="Number">Its address ends in it.</param>
/// <param name="Case">Slug of the case.</param>
/// <param name="File">Path in the folder of source documents.</param>
/// <param name="Alt">What can be seen.</param>
/// <param name="Credit">Who made it; may be empty.</param>
/// <param name="Fingerprint">SHA-256 of a file that an export wrote, in hexadecimals; null for one that somebody put there.</param>
/// <param name="Line">Where the entry stands.</param>
public sealed record PhotoEntry(int Number, string Case, string File, string Alt, string Credit, string? Fingerprint, int Line)
{
    public const int AltLength = 300;
    public const int CreditLength = 200;
}

/// <summary>When a page last changed, and what readers were told of it; one entry of <c>wijzigingen.yaml</c>.</summary>
/// <param name="Notes">Oldest first.</param>
public sealed record PageHistoryEntry(DocumentLink Page, DateTimeOffset UpdatedAt, IReadOnlyList<ChangeNote> Notes)
{
    /// <summary>The pages that say when they last changed.</summary>
    public static readonly IReadOnlyList<DocumentKind> Dated = [DocumentKind.Case, DocumentKind.Lesson, DocumentKind.Concept, DocumentKind.SitePage];
}

public sealed record ChangeNote(DateTimeOffset At, string Words)
{
    public const int WordsLength = 300;
}
