using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Similarity;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>A lesson in a list, with how many cases take each stance; a case that takes two counts under both.</summary>
public sealed record LessonCard(int Number, string Title, string Url, string Claim, StanceCounts Counts, ReactionCounts Reactions);

public sealed record StanceCounts(int Supports, int Nuances, int Contradicts, int Cases)
{
    public int Of(Stance stance) => stance switch
    {
        Stance.Supports => Supports,
        Stance.Nuances => Nuances,
        _ => Contradicts,
    };
}

/// <summary>Everything on the page of a lesson.</summary>
public sealed record LessonView(
    int Number,
    string Slug,
    string Title,
    string Claim,
    string PublicationTitle,
    string PublicationSlug,
    int Year,
    PageRange Pages,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<Demand> Asks,
    IReadOnlyList<string> ReflectionQuestions,
    StanceCounts Counts,
    IReadOnlyList<EvidenceView> Evidence,
    WithoutEvidence Without,
    ReactionsView Reactions,
    IReadOnlyList<PagedNote> EditorNotes,
    TextView Text,
    Citation Citation,
    Neighbour? Previous,
    Neighbour? Next)
{
    /// <summary>When the lesson or the evidence for it last changed.</summary>
    public string LastChange => Evidence.Select(item => item.Date).Append(DutchFormat.Day(UpdatedAt)).Max(StringComparer.Ordinal)!;

    public IEnumerable<EvidenceView> FromCases(Stance stance) => Evidence.Where(item => item.Stance == stance && item.IsFromCase);

    public IEnumerable<EvidenceView> FromElsewhere => Evidence.Where(item => !item.IsFromCase);
}

/// <summary>What the lesson asks of a group.</summary>
public sealed record Demand(string Of, string Text);

/// <param name="Anchor">On the page of the lesson.</param>
/// <param name="Where">Title of the case, or name of the place, project or author.</param>
/// <param name="Url">The passage in the case, or the source; null where there is neither.</param>
/// <param name="Place">Neighbourhood and municipality of the case.</param>
/// <param name="Text">What happened.</param>
/// <param name="Voice">Who says so.</param>
/// <param name="Date">When it was noted: a year, a month or a day.</param>
/// <param name="Origin">Whether the publication, the editors or a contributor say it.</param>
/// <param name="Pages">Where the publication tells it.</param>
public sealed record EvidenceView(
    string Anchor, Stance Stance, bool IsFromCase, string Where, string? Url, string? Place, string Text, EvidenceVoice Voice, string Date, Origin Origin, PageRange? Pages);
