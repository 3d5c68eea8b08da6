using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Reads what waits for whom.</summary>
public sealed class QueueQuery(SiteDbContext store, ModerationFiguresQuery figures, CurrentEditor current, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    /// <summary>Of what was decided on, the latest will do; the rest is found by its reference.</summary>
    private const int MaxClosed = 30;

    /// <summary>How long a story that was taken back stays in a group of its own.</summary>
    private const int TakenDownDays = 30;

    public async Task<QueueView> ReadAsync(QueueFilter filter, CancellationToken cancellationToken)
    {
        var open = await ItemsAsync(store.Submissions.Where(item => item.ErasedAt == null && (Submission.Open.Contains(item.Status) || (item.Status == SubmissionStatus.Draft && item.EnteredById != null) || (item.Status == SubmissionStatus.Published && item.Proposals.Any(proposal => proposal.State == ProposalState.Open || proposal.State == ProposalState.Accepted)))), cancellationToken);
        var since = clock.GetUtcNow().AddDays(-TakenDownDays);
        var takenDown = await ItemsAsync(store.Submissions.Where(item => item.Status == SubmissionStatus.Withdrawn && item.CaseId != null && item.StatusAt > since), cancellationToken);
        var closed = await ItemsAsync(
            store.Submissions.Where(item => (item.Status != SubmissionStatus.Withdrawn || item.CaseId == null || item.StatusAt <= since) && item.Status != SubmissionStatus.Draft && !Submission.Open.Contains(item.Status)).OrderByDescending(item => item.StatusAt).Take(MaxClosed), cancellationToken);
        var items = open.Concat(takenDown.ConvertAll(item => item with { Group = QueueGroup.TakenDown })).Concat(closed.Where(item => !item.HasProposal || item.Status != SubmissionStatus.Published)).ToList();
        var parts = Terms.All<QueueGroup>().Select(group => Part(group, items, filter)).Where(part => filter.Only is null ? part.Group != QueueGroup.Closed : part.Group == filter.Only).ToList();
        return new QueueView(filter, parts, await AssigneesAsync(cancellationToken), await figures.ReadAsync(cancellationToken), await WaitingAsync(cancellationToken));
    }

    private async Task<QueueSummary> WaitingAsync(CancellationToken cancellationToken)
    {
        var reactions = await store.Reactions.Where(item => item.State == ModerationState.Waiting)
            .GroupBy(item => item.QuarantineReasons != null).Select(group => new { IsSetApart = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return new QueueSummary(
            reactions.Find(group => !group.IsSetApart)?.Count ?? 0,
            reactions.Find(group => group.IsSetApart)?.Count ?? 0,
            await store.CheckIns.CountAsync(item => item.State == ModerationState.Waiting, cancellationToken));
    }

    private QueuePart Part(QueueGroup group, IReadOnlyList<QueueItem> items, QueueFilter filter)
    {
        var all = items.Where(item => item.Group == group || (group == QueueGroup.Overdue && item.IsOverdue)).ToList();
        var shown = all.Where(item => Matches(item, filter.Assignee));
        return new QueuePart(group, all.Count, [.. group == QueueGroup.Closed ? shown.OrderByDescending(item => item.Since) : shown.OrderBy(item => item.Since)]);
    }

    private bool Matches(QueueItem item, string? assignee) => assignee switch
    {
        null or "" => true,
        QueueFilter.Nobody => item.AssigneeId is null,
        QueueFilter.Mine => item.AssigneeId == current.Id,
        _ => !int.TryParse(assignee, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || item.AssigneeId == id,
    };

    private async Task<List<QueueItem>> ItemsAsync(IQueryable<Submission> submissions, CancellationToken cancellationToken)
    {
        var found = await submissions
            .Select(item => new
            {
                item.Reference,
                item.Status,
                item.Form,
                item.StatusAt,
                item.SubmittedAt,
                item.QuarantineReasons,
                item.LaidBeforeAt,
                EnteredById = item.Status == SubmissionStatus.Draft ? item.EnteredById : null,
                EnteredBy = item.Status == SubmissionStatus.Draft ? store.Users.Where(editor => editor.Id == item.EnteredById).Select(editor => editor.DisplayName).FirstOrDefault() : null,
                Place = item.Sections.Where(section => section.Key == FormSection.Place).Select(section => section.Answers).FirstOrDefault(),
                item.CaseId,
                IsOffSite = item.Status == SubmissionStatus.Published && !store.CaseStudies.Any(study => study.Id == item.CaseId),
                AgreedAt = item.Consents.Where(consent => consent.Kind == ConsentKind.Publication && consent.TakenBackAt == null).Max(consent => (DateTimeOffset?)consent.GivenAt),
                LastAnswer = item.Questions.Max(question => question.AnsweredAt),
                HasProposal = item.Proposals.Any(proposal => proposal.State == ProposalState.Open || proposal.State == ProposalState.Accepted),
                AssigneeId = item.Assignment == null ? (int?)null : item.Assignment.EditorId,
                Assignee = item.Assignment == null ? null : item.Assignment.Editor.DisplayName,
            })
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return found.ConvertAll(item =>
        {
            var place = item.Place ?? Answers.None;
            var group = item is { AgreedAt: null, CaseId: not null } && Submission.Open.Contains(item.Status) ? QueueGroup.TakenDown
                : GroupOf(item.Status, item.QuarantineReasons is not null, item.HasProposal);

            // What was promised counts from sending, and again from an answer; that an editor began to read changes nothing.
            var since = group switch
            {
                QueueGroup.New => Latest(item.SubmittedAt, item.LastAnswer),
                QueueGroup.WaitsForUs when item.Status != SubmissionStatus.Published => Latest(Latest(item.SubmittedAt, item.AgreedAt), item.LastAnswer),
                QueueGroup.WaitsForTeller => item.LaidBeforeAt,
                _ => null,
            } ?? item.StatusAt;
            var days = WorkingDays.Since(since, clock.GetUtcNow());
            return new QueueItem(item.Reference, place["titel"] is { Length: > 0 } title ? title : "(zonder titel)", Placed(place), item.Status, item.Form, group)
            {
                Since = since,
                WorkingDays = days,
                IsOverdue = days > options.Value.AnswerWithinWorkingDays && group is QueueGroup.New or QueueGroup.WaitsForUs && item.Status != SubmissionStatus.Published,
                QuarantineReasons = item.QuarantineReasons,
                HasProposal = item.HasProposal,
                IsOffSite = item.IsOffSite,
                IsBeingWrittenDown = group == QueueGroup.WaitsForTeller && item.LaidBeforeAt is null,
                AssigneeId = item.AssigneeId ?? item.EnteredById,
                Assignee = item.Assignee ?? item.EnteredBy,
            };
        });
    }

    private static QueueGroup GroupOf(SubmissionStatus status, bool isQuarantined, bool hasProposal) => (status, isQuarantined) switch
    {
        (SubmissionStatus.Submitted or SubmissionStatus.InReview or SubmissionStatus.QuestionAsked, true) => QueueGroup.Quarantined,
        (SubmissionStatus.Draft, _) => QueueGroup.WaitsForTeller,
        (SubmissionStatus.Submitted, _) => QueueGroup.New,
        (SubmissionStatus.InReview, _) => QueueGroup.WaitsForUs,
        (SubmissionStatus.QuestionAsked, _) => QueueGroup.WaitsForSender,
        (SubmissionStatus.Published, _) when hasProposal => QueueGroup.WaitsForUs,
        _ => QueueGroup.Closed,
    };

    private static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) => other is null || one > other ? one : other;

    private static string Placed(Answers place) => string.Join(", ", new[] { place["wijk"], place["gemeente"] }.Where(part => part.Length > 0));

    private async Task<IReadOnlyList<(string Value, string Label)>> AssigneesAsync(CancellationToken cancellationToken)
    {
        var editors = await store.Users.Where(editor => editor.AcceptedAt != null && editor.DisabledAt == null && editor.Id != current.Id).OrderBy(editor => editor.DisplayName)
            .Select(editor => new { editor.Id, editor.DisplayName }).ToListAsync(cancellationToken);
        return [(QueueFilter.Mine, "Mij"), (QueueFilter.Nobody, "Niemand"), .. editors.Select(editor => (editor.Id.ToString(CultureInfo.InvariantCulture), editor.DisplayName))];
    }
}
