using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>
/// Ends the consent to a story, and takes its page off the site in the same transaction. At the next request nobody reads what its teller
/// took back.
/// </summary>
public sealed class StoryTakedown(SiteDbContext store, ContentUpdater content, AutosavedForms typed, EditorNotices notices, AuditLog audit, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <param name="endOf">What its teller does to the story; null where nothing happens to it.</param>
    /// <param name="deed">Does it to the submission, loaded with all its parts; saving is done here.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task RunAsync(int submissionId, Func<Submission, StoryEnd?> endOf, Func<Submission, CancellationToken, Task> deed, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            store.ChangeTracker.Clear();
            var submission = await store.Submissions.WithAllParts().SingleAsync(item => item.Id == submissionId, cancellationToken);
            var page = await PageOfAsync(submission, cancellationToken);
            if (endOf(submission) is not { } why || page is null or { ToldAnewAt: not null })
            {
                await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
                if (endOf(submission) == StoryEnd.Erased && page is { ToldAnewAt: { } since })
                {
                    await store.Revisions.Where(revision => revision.File == page.File && revision.At < since).ExecuteDeleteAsync(cancellationToken);
                }

                await deed(submission, cancellationToken);
                await store.SaveChangesAsync(cancellationToken);
                await together.CommitAsync(cancellationToken);
                return;
            }

            var wasOnSite = false;
            var told = string.Empty;
            var outcome = await content.TakeAwayAsync(
                texts =>
                {
                    told = texts.Find(text => text.File == page.File)?.Text ?? string.Empty;
                    wasOnSite = TakeAway(texts, page, why);
                },
                async (_, stop) =>
                {
                    if (wasOnSite)
                    {
                        audit.Add(submission.IsTold ? AuditLog.Teller : AuditLog.Sender, AuditAction.DocumentUnpublished, AuditSubjectKind.Document, page.File, submission.Reference);
                        await notices.StoryTakenDownAsync(submission.Reference, why, stop);
                    }

                    await HideChangesAsync(page, stop);
                    if (why == StoryEnd.Erased)
                    {
                        await EraseHistoryAsync(page, stop);
                        await EraseAroundAsync(page, told, stop);
                    }

                    await deed(submission, stop);
                },
                cancellationToken);
            if (outcome.IsOk)
            {
                return;
            }
        }

        throw new DbUpdateConcurrencyException($"Submission {submissionId} went on changing.");
    }

    /// <summary>Null where no page was made of it.</summary>
    private async Task<StoryPage?> PageOfAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission.CaseId is not { } id)
        {
            return null;
        }

        var toldAnewAt = await store.Submissions.Where(other => other.CaseId == id && other.Id != submission.Id && other.Status == SubmissionStatus.Published)
            .Select(other => (DateTimeOffset?)other.StatusAt).FirstOrDefaultAsync(cancellationToken);
        return await store.DocumentIdentities.Where(identity => identity.Id == id)
            .Select(identity => new StoryPage(identity.Id, identity.SourceFile, identity.Slug, identity.Title, toldAnewAt)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <returns>Whether readers saw it until now.</returns>
    private bool TakeAway(List<SourceText> texts, StoryPage page, StoryEnd why)
    {
        if (texts.Find(text => text.File == page.File) is not { } story)
        {
            return false;
        }

        var wasOnSite = story.IsPublished;
        if (why != StoryEnd.Erased)
        {
            story.Withdraw();
            return wasOnSite;
        }

        var now = clock.GetUtcNow();
        story.Erase(EditorsWords.In(story.Text), now);
        foreach (var lesson in texts.Where(text => text.File.StartsWith("lessen/", StringComparison.Ordinal)))
        {
            if (EditorsWords.WithoutEvidence(lesson.Text, page.Slug) is var rest && !string.Equals(rest, lesson.Text, StringComparison.Ordinal))
            {
                lesson.Save(rest, now);
            }
        }

        return wasOnSite;
    }

    /// <summary>What changed in a lesson is told to readers by the name of the case, in words that an editor may have put right.</summary>
    private async Task HideChangesAsync(StoryPage page, CancellationToken cancellationToken)
    {
        string[] mentions = [$"casus: {page.Slug}\n", $"casus: {page.Slug},", $"casus: {page.Slug} "];
        var revisions = await store.Revisions.Where(revision => revision.File.StartsWith("lessen/")).OrderBy(revision => revision.Id)
            .Select(revision => new
            {
                revision.Id,
                revision.File,
                revision.Reason,
                revision.IsForReaders,
                Tells = revision.Text.Contains(mentions[0]) || revision.Text.Contains(mentions[1]) || revision.Text.Contains(mentions[2]),
            })
            .ToListAsync(cancellationToken);
        var telling = new HashSet<string>(StringComparer.Ordinal);
        var naming = new List<int>();
        foreach (var revision in revisions)
        {
            var isFirst = revision.Tells && !telling.Contains(revision.File);
            _ = revision.Tells ? telling.Add(revision.File) : telling.Remove(revision.File);
            if (revision.IsForReaders && (isFirst || page.Names.Any(name => revision.Reason.Contains(name, StringComparison.OrdinalIgnoreCase))))
            {
                naming.Add(revision.Id);
            }
        }

        await store.Revisions.Where(revision => naming.Contains(revision.Id)).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.IsForReaders, false), cancellationToken);
    }

    /// <summary>Earlier versions tell the story too, as do those of lessons that it touched, why those changed, and the last title.</summary>
    private async Task EraseHistoryAsync(StoryPage page, CancellationToken cancellationToken)
    {
        await store.Revisions.Where(revision => revision.File == page.File).ExecuteDeleteAsync(cancellationToken);
        var others = await store.Revisions.AsNoTracking().Where(revision => revision.File.StartsWith("lessen/") && revision.Text.Contains(page.Slug)).ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            var rest = EditorsWords.WithoutEvidence(other.Text, page.Slug);
            await store.Revisions.Where(revision => revision.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Text, rest), cancellationToken);
        }

        var reasons = await store.Revisions.Where(revision => revision.File.StartsWith("lessen/")).Select(revision => new { revision.Id, revision.Reason }).ToListAsync(cancellationToken);
        var naming = reasons.Where(revision => page.Names.Any(name => revision.Reason.Contains(name, StringComparison.OrdinalIgnoreCase))).Select(revision => revision.Id).ToList();
        await store.Revisions.Where(revision => naming.Contains(revision.Id)).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Reason, Revision.EvidenceErased), cancellationToken);
        (await store.DocumentIdentities.SingleAsync(identity => identity.Id == page.Id, cancellationToken)).Title = page.Slug;
    }

    /// <summary>
    /// What hangs on the page and tells the story as well: how it fares now, with the questions about that. What others said about it is theirs:
    /// it left the site with the page, and goes when that period is over.
    /// </summary>
    private async Task EraseAroundAsync(StoryPage page, string told, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await ForgetTypedAsync(page, cancellationToken);
        await store.CheckIns.Where(answer => answer.CaseId == page.Id).ExecuteDeleteAsync(cancellationToken);
        await store.CheckInLinks.Where(link => link.CaseId == page.Id).ExecuteDeleteAsync(cancellationToken);
        await store.Reactions.Where(reaction => reaction.DocumentId == page.Id && reaction.State == ModerationState.Published)
            .ExecuteUpdateAsync(set => set.SetProperty(reaction => reaction.State, ModerationState.TakenBack).SetProperty(reaction => reaction.DecidedAt, now), cancellationToken);
        var addresses = await store.LinkChecks.Select(check => check.Address).ToListAsync(cancellationToken);
        addresses.RemoveAll(address => !told.Contains(address, StringComparison.Ordinal));
        await store.LinkChecks.Where(check => addresses.Contains(check.Address)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What an editor typed about the story and did not send: its text, a check-in by telephone, how an answer is shortened, and evidence in a lesson.</summary>
    private async Task ForgetTypedAsync(StoryPage page, CancellationToken cancellationToken)
    {
        await typed.ForgetAsync(page.File, cancellationToken);
        await typed.ForgetAsync($"/hoe-gaat-het-nu/{page.Slug}/", cancellationToken);
        foreach (var answer in await store.CheckIns.Where(answer => answer.CaseId == page.Id).Select(answer => answer.Id).ToListAsync(cancellationToken))
        {
            await typed.ForgetAsync(string.Create(CultureInfo.InvariantCulture, $"/hoe-gaat-het-nu/antwoord/{answer}/"), cancellationToken);
        }

        await store.AutosavedForms.Where(form => form.Address.Contains("/lessen/") && form.Fields.Contains($"casus: {page.Slug}")).ExecuteDeleteAsync(cancellationToken);
    }

    /// <param name="ToldAnewAt">Since when the page says what somebody else told; null where it doesn't.</param>
    private sealed record StoryPage(int Id, string File, string Slug, string Title, DateTimeOffset? ToldAnewAt)
    {
        public IEnumerable<string> Names => new[] { Slug, Title }.Where(name => name.Length > 0);
    }
}
