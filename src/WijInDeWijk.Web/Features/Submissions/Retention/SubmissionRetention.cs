using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Retention;

/// <summary>Carries out the periods that the privacy page promises. Running it twice does nothing more.</summary>
public sealed class SubmissionRetention(SiteDbContext store, SubmissionRemoval removal, DiscardedFileSweep sweep, ContributorMail mail, ContributionRetention practice, ErasedTraces traces, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private SubmissionOptions Periods => options.Value;

    public async Task<RetentionReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var announced = await AnnounceAsync(now, cancellationToken);
        var noticed = now.AddDays(-Periods.DraftNoticeDays);
        var unused = now.AddDays(-Periods.DraftDays);
        var drafts = await RemoveAsync(
            store.Submissions.Where(item => item.Status == SubmissionStatus.Draft && item.LastUsedAt <= unused && item.ExpiryAnnouncedAt <= noticed), cancellationToken);
        var reminded = await RemindAsync(now, cancellationToken);
        var unapproved = now.AddDays(-Periods.TellerDays);
        var told = await RemoveAsync(
            store.Submissions.Where(item => item.Status == SubmissionStatus.Draft && item.EnteredById != null && (item.LaidBeforeAt ?? item.LastUsedAt) <= unapproved), cancellationToken);
        var closed = now.AddMonths(-Periods.ClosedMonths);
        var closedOnes = await RemoveAsync(
            store.Submissions.Where(item => (item.Status == SubmissionStatus.NotPlaced || item.Status == SubmissionStatus.Withdrawn) && item.ErasedAt == null && item.StatusAt <= closed),
            cancellationToken);
        var silent = now.AddMonths(-Periods.ContactMonths);
        var senders = await RemoveAsync(
            store.Submissions.Where(item => item.Status == SubmissionStatus.Published && item.StatusAt <= silent && item.Contact != null && item.Contact.LastContactAt <= silent), cancellationToken);
        await sweep.RunAsync(cancellationToken);
        await store.AutosavedForms.Where(form => form.SavedAt <= unused).ExecuteDeleteAsync(cancellationToken);
        var forgotten = await practice.ForgetAsync(closed, cancellationToken);
        await traces.WipeAsync(cancellationToken); // also of what other jobs let go
        return new RetentionReport(announced + reminded, drafts + told, closedOnes, senders, forgotten);
    }

    private async Task<int> AnnounceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var almost = now.AddDays(Periods.DraftNoticeDays - Periods.DraftDays);
        var drafts = await store.Submissions.Include(item => item.Contact)
            .Where(item => item.Status == SubmissionStatus.Draft && item.EnteredById == null && item.LastUsedAt <= almost && item.ExpiryAnnouncedAt == null).ToListAsync(cancellationToken);
        foreach (var draft in drafts)
        {
            draft.AnnounceExpiry(now);
            if (draft.Contact is { } contact)
            {
                mail.ExpiryAnnounced(draft, contact);
            }
        }

        await store.SaveChangesAsync(cancellationToken);
        return drafts.Count;
    }

    /// <summary>Reminds who told something by telephone and did not read it yet; once, and where there is an address.</summary>
    private async Task<int> RemindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await store.Submissions.Include(item => item.Contact)
            .Where(item => item.Status == SubmissionStatus.Draft && item.LaidBeforeAt != null && item.TellerRemindedAt == null && item.Contact!.Email != string.Empty).ToListAsync(cancellationToken);
        var late = waiting.FindAll(item => WorkingDays.Since(item.LaidBeforeAt!.Value, now) >= Periods.TellerReminderWorkingDays);
        foreach (var item in late)
        {
            item.RemindTeller(now);
            mail.TellerReminded(item, item.Contact!);
        }

        await store.SaveChangesAsync(cancellationToken);
        return late.Count;
    }

    private async Task<int> RemoveAsync(IQueryable<Submission> submissions, CancellationToken cancellationToken)
    {
        var ids = await submissions.Select(item => item.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            store.ChangeTracker.Clear();
            await removal.RemoveAsync(id, SubmissionActor.System, cancellationToken);
        }

        return ids.Count;
    }
}

/// <param name="Announced">Drafts that were announced to expire, and tellers who were reminded.</param>
/// <param name="Drafts">Drafts that were deleted, what nobody approved included.</param>
/// <param name="Closed">Submissions not placed or withdrawn that were erased.</param>
/// <param name="Senders">Published ones whose sender was forgotten.</param>
/// <param name="Practice">Reactions, answers and links that were not placed or used, and addresses nobody decided on.</param>
public sealed record RetentionReport(int Announced, int Drafts, int Closed, int Senders, int Practice)
{
    public bool IsQuiet => this is { Announced: 0, Drafts: 0, Closed: 0, Senders: 0, Practice: 0 };
}
