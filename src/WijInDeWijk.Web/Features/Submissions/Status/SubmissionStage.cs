using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>
/// How a submission stands at this moment, for its sender and for editors alike. A <see cref="Data.Submissions.SubmissionStatus"/> says what
/// was last decided; whether that still holds also depends on its page, its consent and what is planned.
/// </summary>
public enum SubmissionStage
{
    [Term("concept", "Concept")]
    Draft,

    /// <summary>An editor writes down what is told; its teller can't open it.</summary>
    [Term("wordt-opgenomen", "Wordt opgenomen")]
    BeingWrittenDown,

    [Term("wacht-op-akkoord", "Wacht op akkoord")]
    WaitsForTeller,

    [Term("ingezonden", "Ingezonden")]
    Submitted,

    [Term("in-behandeling", "In behandeling")]
    InReview,

    [Term("vraag", "Vraag van de redactie")]
    QuestionAsked,

    /// <summary>All that is asked is to look at a section once more.</summary>
    [Term("teruggelegd", "Teruggelegd")]
    SectionReturned,

    /// <summary>Open, and not agreed to: never, or no longer.</summary>
    [Term("zonder-toestemming", "Zonder toestemming")]
    WithoutConsent,

    /// <summary>It goes onto the site by itself on a day that was chosen.</summary>
    [Term("gepland", "Komt op de site")]
    Planned,

    [Term("gepubliceerd", "Gepubliceerd")]
    OnSite,

    /// <summary>It was published, and its page is away for now.</summary>
    [Term("van-de-site", "Van de site gehaald")]
    OffSite,

    /// <summary>It was published, and its page is gone for good.</summary>
    [Term("gearchiveerd", "Van de site gehaald")]
    Archived,

    [Term("niet-geplaatst", "Niet geplaatst")]
    NotPlaced,

    [Term("ingetrokken", "Ingetrokken")]
    Withdrawn,

    /// <summary>Only editors can still see that it was there.</summary>
    [Term("verwijderd", "Verwijderd")]
    Erased,
}
