using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>
/// Ends the consent to a story, and takes its page off the site in the same transaction. At the next request nobody reads what its teller
/// took back.
/// </summary>
public sealed class StoryTakedown(SiteDbContext store, ContentUpdater content, EditorNotices notices, AuditLog audit, TimeProvider clock)
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
            if (endOf(submission) is not { } why || await PageOfAsync(submission, cancellationToken) is not { } page)
            {
                await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
                await deed(submission, cancellationToken);
                await store.SaveChangesAsync(cancellationToken);
                await together.CommitAsync(cancellationToken);
                return;
            }

            var wasOnSite = false;
            var outcome = await content.TakeAwayAsync(
                texts => wasOnSite = TakeAway(texts, page, why),
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

    /// <summary>Null where no page was made of it, or somebody told it anew since and that is what the page says.</summary>
    private async Task<StoryPage?> PageOfAsync(Submission submission, CancellationToken cancellationToken)
    {
        var isToldAnew = await store.Submissions.AnyAsync(
            other => other.CaseId == submission.CaseId && other.Id != submission.Id && other.Status == SubmissionStatus.Published, cancellationToken);
        return submission.CaseId is null || isToldAnew ? null : await store.DocumentIdentities.Where(identity => identity.Id == submission.CaseId)
            .Select(identity => new StoryPage(identity.Id, identity.SourceFile, identity.Slug, identity.Title)).SingleOrDefaultAsync(cancellationToken);
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

    /// <summary>Earlier versions tell the story too, as do those of lessons that it touched, and the last title.</summary>
    private async Task EraseHistoryAsync(StoryPage page, CancellationToken cancellationToken)
    {
        await store.Revisions.Where(revision => revision.File == page.File).ExecuteDeleteAsync(cancellationToken);
        var others = await store.Revisions.AsNoTracking().Where(revision => revision.File.StartsWith("lessen/") && revision.Text.Contains(page.Slug)).ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            var rest = EditorsWords.WithoutEvidence(other.Text, page.Slug);
            await store.Revisions.Where(revision => revision.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Text, rest), cancellationToken);
        }

        (await store.DocumentIdentities.SingleAsync(identity => identity.Id == page.Id, cancellationToken)).Title = page.Slug;
    }

    private sealed record StoryPage(int Id, string File, string Slug, string Title)
    {
        public IEnumerable<string> Names => new[] { Slug, Title }.Where(name => name.Length > 0);
    }
}
