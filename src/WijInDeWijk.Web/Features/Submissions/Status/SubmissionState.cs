using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>The one description of how a submission stands now. Every page that says so reads this one.</summary>
/// <param name="Since">Since when; null where the store does not know.</param>
public sealed record SubmissionState(SubmissionStage Stage, DateTimeOffset? Since)
{
    /// <summary>The slug of its page, while readers can open that.</summary>
    public string? CaseSlug { get; init; }

    public DateTimeOffset? PlannedFor { get; init; }

    /// <summary>Why it was not placed.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when its sender may expect to hear from us, while it is our turn.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>That day went by.</summary>
    public bool IsLate { get; init; }

    /// <summary>When what is over will be erased.</summary>
    public DateTimeOffset? ErasedOn { get; init; }

    /// <summary>Who opens the address of its page is led to another one.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>What editors did with its page and its planning, in the words of its sender.</summary>
    public IReadOnlyList<HistoryLine> PageEvents { get; init; } = [];

    public bool IsOnSite => Stage == SubmissionStage.OnSite;

    /// <summary>In, and for the editors to read: nothing else happened to it since.</summary>
    public bool IsBeingRead => Stage is SubmissionStage.Submitted or SubmissionStage.InReview;

    /// <summary>In the words of who sent it in.</summary>
    public string Words => Stage switch
    {
        SubmissionStage.Draft => "Dit is nog een concept. De redactie ziet het pas als u het verstuurt.",
        SubmissionStage.BeingWrittenDown => "Een redacteur schrijft op wat u vertelde. Daarna leest u het na.",
        SubmissionStage.WaitsForTeller => "Wij schreven op wat u vertelde. Het telt pas als u het hebt nagelezen en goedgekeurd.",
        SubmissionStage.Submitted => "Wij hebben uw voorbeeld. Een redacteur gaat het lezen.",
        SubmissionStage.InReview => "Een redacteur leest uw voorbeeld.",
        SubmissionStage.QuestionAsked => "De redactie wil iets van u weten. Uw antwoord kunt u geven op uw eigen pagina, bij ‘Vragen van de redactie’.",
        SubmissionStage.SectionReturned => "De redactie vraagt u om een onderdeel nog eens te bekijken. Wat er anders kan, leest u op uw eigen pagina, bij ‘Vragen van de redactie’.",
        SubmissionStage.WithoutConsent => "U vindt het niet goed dat wij uw verhaal plaatsen. Het staat niet op de site, en komt er zonder uw toestemming niet op.",
        SubmissionStage.Planned => $"Uw voorbeeld komt op {DutchFormat.LongDay(PlannedFor!.Value)} op de site. Wilt u dat niet, trek het dan vóór die dag in.",
        SubmissionStage.OnSite => "Uw voorbeeld staat op de site. Dank u wel!",
        SubmissionStage.OffSite => "De redactie heeft uw voorbeeld van de site gehaald. Niemand kan het daar nu lezen. Het kan later terugkomen; wilt u dat niet, trek het dan in.",
        SubmissionStage.Archived when IsForwarded => "De redactie heeft uw voorbeeld van de site gehaald. Wie het adres opent, komt op een andere pagina van deze site.",
        SubmissionStage.Archived => "De redactie heeft uw voorbeeld van de site gehaald. Wie het adres opent, leest alleen nog dat de pagina weg is.",
        SubmissionStage.NotPlaced => "Wij plaatsen uw voorbeeld niet.",
        SubmissionStage.Withdrawn => "U hebt uw voorbeeld ingetrokken. De redactie doet er niets meer mee.",
        SubmissionStage.Erased => "De gegevens zijn verwijderd.",
        _ => throw new InvalidOperationException($"Nobody says what {Stage} means."),
    };
}
