using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Finds how a submission stands now: from its own steps, its page, its consent and what is planned.</summary>
public sealed class SubmissionStateQuery(SiteDbContext store, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    public async Task<SubmissionState> ReadAsync(Submission submission, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(submission, cancellationToken);
        var events = await PageEventsAsync(submission.Reference, facts, cancellationToken);
        var stage = StageOf(submission, facts);
        var lastWord = Latest(Latest(submission.SubmittedAt, facts.AgreedAt), facts.LastAnswer);
        var answerBy = stage is SubmissionStage.Submitted or SubmissionStage.InReview && lastWord is { } word && !(facts.ReopenedAt > word)
            ? WorkingDays.After(word, options.Value.AnswerWithinWorkingDays)
            : (DateOnly?)null;
        return new SubmissionState(stage, SinceOf(stage, submission, facts, events))
        {
            CaseSlug = stage == SubmissionStage.OnSite ? facts.Slug : null,
            PlannedFor = facts.PlannedFor,
            Reason = submission.Reason,
            AnswerBy = answerBy,
            IsLate = answerBy < clock.Today(),
            ErasedOn = stage is SubmissionStage.NotPlaced or SubmissionStage.Withdrawn ? submission.StatusAt.AddMonths(options.Value.ClosedMonths) : null,
            IsForwarded = facts.ForwardTo is not null,
            PageEvents = [.. events.Select(entry => new HistoryLine(StatusWords.Of(entry.Action)!, entry.At))],
        };
    }

    private static SubmissionStage StageOf(Submission submission, Facts facts) => submission switch
    {
        { ErasedAt: not null } => SubmissionStage.Erased,
        { IsBeingWrittenDown: true } => SubmissionStage.BeingWrittenDown,
        { WaitsForTeller: true } => SubmissionStage.WaitsForTeller,
        { Status: SubmissionStatus.Draft } => SubmissionStage.Draft,
        { Status: SubmissionStatus.NotPlaced } => SubmissionStage.NotPlaced,
        { Status: SubmissionStatus.Withdrawn } => SubmissionStage.Withdrawn,
        { Status: SubmissionStatus.Published } => facts.Slug is not null ? SubmissionStage.OnSite
            : facts.TextState == SourceTextState.Archived ? SubmissionStage.Archived
            : SubmissionStage.OffSite,
        _ when facts.AgreedAt is null => SubmissionStage.WithoutConsent,
        _ when facts.PlannedFor is not null => SubmissionStage.Planned,
        { Status: SubmissionStatus.QuestionAsked } => facts is { HasReturned: true, HasQuestion: false } ? SubmissionStage.SectionReturned : SubmissionStage.QuestionAsked,
        { Status: SubmissionStatus.InReview } => SubmissionStage.InReview,
        _ => SubmissionStage.Submitted,
    };

    private static DateTimeOffset? SinceOf(SubmissionStage stage, Submission submission, Facts facts, IReadOnlyList<PageEvent> events) => stage switch
    {
        SubmissionStage.OffSite or SubmissionStage.Archived => events.LastOrDefault(entry => entry.Action is AuditAction.DocumentUnpublished or AuditAction.DocumentArchived)?.At,
        SubmissionStage.OnSite => events.LastOrDefault(entry => entry.Action == AuditAction.DocumentPublished)?.At ?? submission.StatusAt,
        SubmissionStage.Planned => events.LastOrDefault(entry => entry.Action == AuditAction.DocumentScheduled)?.At,
        SubmissionStage.WithoutConsent => facts.ConsentEndedAt ?? submission.StatusAt,
        _ => submission.StatusAt,
    };

    private async Task<Facts> FactsAsync(Submission submission, CancellationToken cancellationToken)
    {
        var facts = await store.Submissions.Where(item => item.Id == submission.Id).Select(item => new Facts
        {
            AgreedAt = item.Consents.Where(consent => consent.Kind == ConsentKind.Publication && consent.TakenBackAt == null).Max(consent => (DateTimeOffset?)consent.GivenAt),
            ConsentEndedAt = item.Consents.Where(consent => consent.Kind == ConsentKind.Publication).Max(consent => consent.TakenBackAt),
            LastAnswer = item.Questions.Max(question => question.AnsweredAt),
            HasQuestion = item.Questions.Any(question => question.AnsweredAt == null && question.Section == null),
            HasReturned = item.Questions.Any(question => question.AnsweredAt == null && question.Section != null),
            ReopenedAt = item.Events.Where(entry => entry.Kind == SubmissionEventKind.Reopened).Max(entry => (DateTimeOffset?)entry.At),
            PublishedAt = item.Events.Where(entry => entry.Kind == SubmissionEventKind.Published).Min(entry => (DateTimeOffset?)entry.At),
            PlannedFor = store.CaseDrafts.Where(draft => draft.SubmissionId == item.Id).Select(draft => draft.PublishAt).FirstOrDefault(),
            Slug = store.CaseStudies.Where(study => study.Id == item.CaseId).Select(study => study.Slug).FirstOrDefault(),
            File = store.DocumentIdentities.Where(page => page.Id == item.CaseId).Select(page => page.SourceFile).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        if (facts.File is { } file && await store.SourceTexts.Where(text => text.File == file).Select(text => new { text.State, text.ForwardTo }).FirstOrDefaultAsync(cancellationToken) is { } text)
        {
            (facts.TextState, facts.ForwardTo) = (text.State, text.ForwardTo);
        }

        return facts;
    }

    /// <summary>From the log: the texts themselves don't keep when they left the site. What this submission or its sender did is in its own history.</summary>
    private async Task<IReadOnlyList<PageEvent>> PageEventsAsync(string reference, Facts facts, CancellationToken cancellationToken)
    {
        var (file, published) = (facts.File, facts.PublishedAt ?? DateTimeOffset.MaxValue);
        return await store.AuditEntries
            .Where(entry =>
                (entry.SubjectKind == AuditSubjectKind.Submission && entry.SubjectKey == reference
                    && (entry.Action == AuditAction.DocumentScheduled || entry.Action == AuditAction.DocumentUnscheduled))
                || (entry.SubjectKind == AuditSubjectKind.Document && entry.SubjectKey == file && entry.Detail != reference && entry.At >= published
                    && (entry.Action == AuditAction.DocumentUnpublished || entry.Action == AuditAction.DocumentArchived || entry.Action == AuditAction.DocumentPublished)))
            .OrderBy(entry => entry.Id)
            .Select(entry => new PageEvent(entry.Action, entry.At))
            .ToListAsync(cancellationToken);
    }

    private static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) => other is null || one > other ? one : other;

    private sealed record PageEvent(AuditAction Action, DateTimeOffset At);

    private sealed record Facts
    {
        /// <summary>When its sender agreed that it is published; null where they don't.</summary>
        public DateTimeOffset? AgreedAt { get; init; }

        public DateTimeOffset? ConsentEndedAt { get; init; }

        public DateTimeOffset? LastAnswer { get; init; }

        public bool HasQuestion { get; init; }

        public bool HasReturned { get; init; }

        public DateTimeOffset? ReopenedAt { get; init; }

        public DateTimeOffset? PublishedAt { get; init; }

        public DateTimeOffset? PlannedFor { get; init; }

        /// <summary>Of its page, while that is public.</summary>
        public string? Slug { get; init; }

        /// <summary>Of the text that was made of it.</summary>
        public string? File { get; init; }

        public SourceTextState? TextState { get; set; }

        public string? ForwardTo { get; set; }
    }
}
