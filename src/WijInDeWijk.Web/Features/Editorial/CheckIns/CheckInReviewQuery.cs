using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Reads an answer as it was given, and as it is or would be on the site.</summary>
public sealed class CheckInReviewQuery(SiteDbContext store, AuditHistoryQuery trail, PublicationGate gate)
{
    public Task<bool> ExistsAsync(int id, CancellationToken cancellationToken) => store.CheckIns.AnyAsync(item => item.Id == id, cancellationToken);

    /// <returns>Null where there is none.</returns>
    public async Task<CheckInReviewView?> ReadAsync(int id, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await store.CheckIns.AsNoTracking().Include(item => item.Case).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } answer)
        {
            return null;
        }

        await gate.LookAheadAsync([PublicText.Of(answer, answer.Shown)], cancellationToken);
        return new CheckInReviewView(answer, outcome)
        {
            Words = answer.Shown,
            MayStop = answer.Outcome == CheckInOutcome.Stopped
                && !await CaseStatusField.IsStoppedAsync(store, answer.Case.SourceFile, cancellationToken),
            Warnings = PrivacyWarnings.Find($"{answer.Sent.Changed}\n{answer.Sent.Learnt}\n{answer.Sent.Who}"),
            History = await trail.ReadAsync(AuditSubjectKind.CheckIn, answer.Case.Slug, cancellationToken),
        };
    }
}

/// <summary>All that an editor needs to decide on an answer.</summary>
public sealed record CheckInReviewView(CheckIn Answer, CommandResult Outcome) : ModerationView(Outcome)
{
    /// <summary>As they are, or as an editor just typed them.</summary>
    public required CheckInWords Words { get; init; }

    /// <summary>As an editor just typed it.</summary>
    public string? Reason { get; init; }

    /// <summary>That it stopped can be said in the case itself, which does not say so yet.</summary>
    public bool MayStop { get; init; }

    public IReadOnlyList<PrivacyWarning> Warnings { get; init; } = [];

    /// <summary>Of the case: all that was asked and answered about it.</summary>
    public IReadOnlyList<SubmissionHistoryLine> History { get; init; } = [];

    public CheckInView AsShown => new(Answer.Outcome, Words, Answer.SentAt);
}
