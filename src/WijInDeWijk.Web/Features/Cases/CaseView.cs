using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Features.Reading;
using WijInDeWijk.Web.Features.Shared;
using WijInDeWijk.Web.Features.Similarity;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Everything on the page of a case.</summary>
public sealed record CaseView(
    CaseCard Card,
    CaseFacts Facts,
    CaseOrigin Origin,
    PagedNote? Aftermath,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<CapitalView> SocialCapital,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<LessonTie> Lessons,
    IReadOnlyList<PagedNote> EditorNotes,
    TextView Text,
    Citation Citation,
    IReadOnlyList<SimilarCase> Similar,
    Neighbour? Previous,
    Neighbour? Next);

/// <param name="Period">In words.</param>
public sealed record CaseFacts(IReadOnlyList<Initiator> Initiators, IReadOnlyList<string> TargetGroups, string Period, string Funding);

/// <summary>Where the story comes from.</summary>
public sealed record CaseOrigin(string PublicationTitle, string PublicationSlug, int Year, int Chapter, PageRange Pages, IReadOnlyList<string> Authors, DateTimeOffset UpdatedAt);

public sealed record PartyView(string Name, PartyKind Kind, string? Part, PageRange Pages);

public sealed record PersonView(string Name, string Role, PageRange Pages, bool IsPseudonym);

public sealed record CapitalView(CapitalKind Kind, Judgement Judgement, string Reason, PageRange Pages);

public sealed record FindingView(FindingKind Kind, string Text, PageRange Pages);

public sealed record PagedNote(string Text, PageRange Pages);

/// <summary>A lesson that the case bears on, with every piece of evidence it gives.</summary>
public sealed record LessonTie(int Number, string Title, string Url, IReadOnlyList<TieEvidence> Evidence);

public sealed record TieEvidence(Stance Stance, string Text, Origin Origin, PageRange? Pages, string Anchor);
