using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>How far a reader's example is; the labels are what its sender reads.</summary>
public enum SubmissionStatus
{
    [Term("concept", "Concept")]
    Draft,

    [Term("ingezonden", "Ingezonden")]
    Submitted,

    [Term("in-behandeling", "In behandeling")]
    InReview,

    [Term("vraag", "Vraag van de redactie")]
    QuestionAsked,

    [Term("gepubliceerd", "Gepubliceerd")]
    Published,

    [Term("niet-geplaatst", "Niet geplaatst")]
    NotPlaced,

    [Term("ingetrokken", "Ingetrokken")]
    Withdrawn,
}

/// <summary>How much is asked.</summary>
public enum SubmissionForm
{
    [Term("kort", "Kort")]
    Brief,

    [Term("uitgebreid", "Uitgebreid")]
    Full,
}
