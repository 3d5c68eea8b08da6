using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Similarity;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Everything on the page of a case.</summary>
public sealed record CaseView(
    CaseCard Card,
    CaseFacts Facts,
    CaseOrigin Origin,
    AftermathView? Aftermath,
    IReadOnlyList<CheckInView> CheckIns,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<CapitalView> SocialCapital,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<LessonReference> Lessons,
    ReactionsView Reactions,
    IReadOnlyList<PagedNote> EditorNotes,
    TextView Text,
    Citation Citation,
    IReadOnlyList<SimilarCase> Similar,
    Neighbour? Previous,
    Neighbour? Next)
{
    public IReadOnlyList<CasePhotoView> Photos { get; init; } = [];

    public bool HasParties => Parties.Count + People.Count > 0;

    /// <summary>The headings of its story and of the parts that this case has.</summary>
    public Contents Contents => Contents.Of(Text, Parts.Where(part => part.IsThere).Select(part => new ContentsEntry(part.Title, part.Anchor)));

    private IEnumerable<(bool IsThere, string Title, string Anchor)> Parts =>
    [
        (Photos.Count > 0, "Foto’s", "fotos"),
        (SocialCapital.Count > 0, "Sociaal kapitaal", "sociaal-kapitaal"),
        (Findings.Count > 0, "Wat werkt en wat schuurt", "bevindingen"),
        (Lessons.Count > 0, "Lessen", "lessen"),
        (true, "Reacties uit de praktijk", "reacties"),
        (Figures.Count > 0, "Feiten en cijfers", "kerncijfers"),
        (HasParties, "Partijen en mensen", "partijen"),
        (Similar.Count > 0, "Casussen die hierop lijken", "lijkt-op"),
        (true, "Herkomst", "herkomst"),
    ];
}

/// <param name="Period">In words.</param>
public sealed record CaseFacts(IReadOnlyList<Initiator> Initiators, IReadOnlyList<string> TargetGroups, string Period, string Funding);

/// <summary>Where the story comes from.</summary>
/// <param name="Origin">Who tells it.</param>
/// <param name="Chapter">Of a publication; null for a story that comes from none.</param>
/// <param name="Year">Of the publication, or in which it was placed.</param>
/// <param name="Authors">As published; may be empty where there is no publication.</param>
/// <param name="UpdatedAt">When its text last changed.</param>
public sealed record CaseOrigin(Origin Origin, ChapterView? Chapter, int Year, IReadOnlyList<string> Authors, DateTimeOffset UpdatedAt);

public sealed record ChapterView(string PublicationTitle, string PublicationSlug, int Number, PageRange Pages);

public sealed record PartyView(string Name, PartyKind Kind, string? Part, Provenance Provenance);

public sealed record PersonView(string Name, string Role, Provenance Provenance, bool IsPseudonym);

public sealed record CapitalView(CapitalKind Kind, Judgement Judgement, string Reason, Provenance Provenance);

public sealed record FindingView(FindingKind Kind, string Text, Provenance Provenance);

/// <param name="Pages">What it is about; null where that is no page.</param>
public sealed record PagedNote(string Text, PageRange? Pages);

public sealed record AftermathView(string Text, Provenance Provenance);

/// <summary>A lesson that the case bears on, with every piece of evidence it gives.</summary>
public sealed record LessonReference(int Number, string Title, string Url, IReadOnlyList<ReferenceEvidence> Evidence);

public sealed record ReferenceEvidence(Stance Stance, string Text, Origin Origin, PageRange? Pages, string Anchor);
