using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>Makes a draft of the first answer.</summary>
public sealed class DraftStartService(SiteDbContext store, ContributorSubmissions own, SectionStore answers, TimeProvider clock)
{
    /// <summary>The draft that this start belongs to: the same one when the first step is sent twice.</summary>
    public async Task<(Submission Submission, SectionText Text)> StartAsync(
        StartToken token, SubmissionForm form, FormSection section, AnswerReader reading, IReadOnlyList<string> suspicions, CancellationToken cancellationToken)
    {
        if (await own.FindByCodeAsync(token.Code, cancellationToken) is { } earlier)
        {
            return await SaveAgainAsync(earlier, section, reading, cancellationToken);
        }

        var now = clock.GetUtcNow();
        var submission = Submission.Start(AccessCode.MakeReference(), form, now);
        submission.Keys.Add(new SubmissionKey { Hash = SecretToken.Hash(token.Code), MadeAt = now });
        submission.Quarantine([.. suspicions], now);
        var text = await answers.WriteAsync(submission, section.Key, reading.Answers, cancellationToken);
        store.Add(submission);
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return (submission, text);
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            store.ChangeTracker.Clear();
            var first = await own.FindByCodeAsync(token.Code, cancellationToken);
            return first is null ? throw new InvalidOperationException("A draft could not be made.", exception) : await SaveAgainAsync(first, section, reading, cancellationToken);
        }
    }

    private async Task<(Submission Submission, SectionText Text)> SaveAgainAsync(Submission earlier, FormSection section, AnswerReader reading, CancellationToken cancellationToken) =>
        (earlier, (await answers.SaveAsync(earlier.Id, section, reading.Answers, version: 1, cancellationToken)).Value);
}
