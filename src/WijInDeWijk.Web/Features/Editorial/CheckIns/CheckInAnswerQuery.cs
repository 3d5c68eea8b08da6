using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Practice;
using WijInDeWijk.Web.Features.Editorial.Weighing;
using WijInDeWijk.Web.Features.Submissions.CheckIns;
using WijInDeWijk.Web.Features.Submissions.Privacy;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Reads an answer as it was given, and as it is or would be on the site.</summary>
public sealed class CheckInAnswerQuery(StoreContext store, DeskTrail trail)
{
    public Task<bool> ExistsAsync(int id, CancellationToken cancellationToken) => store.CheckIns.IgnoreQueryFilters().AnyAsync(item => item.Id == id, cancellationToken);

    /// <returns>Null where there is none.</returns>
    public async Task<CheckInDesk?> ReadAsync(int id, CheckInDeedForm draft, DeedOutcome outcome, CancellationToken cancellationToken)
    {
        if (await store.CheckIns.IgnoreQueryFilters().AsNoTracking().Include(item => item.Case).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } answer)
        {
            return null;
        }

        return new CheckInDesk(answer, outcome)
        {
            Words = outcome.Result != DeedResult.Done && draft.Changed is not null ? draft.ToWords() : answer.Shown,
            Reason = draft.Reason,
            Warnings = PrivacyWarnings.Find($"{answer.Sent.Changed}\n{answer.Sent.Learnt}\n{answer.Sent.Who}"),
            History = await trail.ReadAsync(AuditSubjectKind.CheckIn, answer.Case.Slug, cancellationToken),
        };
    }
}

/// <summary>All that an editor needs to decide on an answer.</summary>
public sealed record CheckInDesk(CheckIn Answer, DeedOutcome Outcome)
{
    /// <summary>As they are, or as an editor just typed them.</summary>
    public required CheckInWords Words { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<PrivacyWarning> Warnings { get; init; } = [];

    /// <summary>Of the case: all that was asked and answered about it.</summary>
    public IReadOnlyList<DeskHistoryLine> History { get; init; } = [];

    /// <summary>Colleagues who have it open.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public CheckInView AsShown => new(Answer.Outcome, Words, Answer.SentAt);
}
