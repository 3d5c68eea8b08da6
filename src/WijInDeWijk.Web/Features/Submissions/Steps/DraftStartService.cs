using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>Makes a draft of the first answer.</summary>
public sealed class DraftStartService(SiteDbContext store, ContributorSubmissions own, SectionSaveService saving, SectionWriter writer, TimeProvider clock)
{
    /// <summary>The draft that this start belongs to: the same one when the first step is sent twice.</summary>
    public async Task<StartOutcome> StartAsync(
        StartToken token, SubmissionForm form, FormSection section, AnswerReader reading, IReadOnlyList<string> suspicions, CancellationToken cancellationToken)
    {
        if (await own.FindByCodeAsync(token.Code, cancellationToken) is { } earlier)
        {
            var text = await saving.SaveAsync(earlier.Id, section, reading.Answers, version: 1, cancellationToken);
            return new StartOutcome(earlier, text);
        }

        var now = clock.GetUtcNow();
        var submission = Submission.Start(AccessCode.MakeReference(), form, now);
        submission.Keys.Add(new SubmissionKey { Hash = AccessCode.Hash(token.Code), MadeAt = now });
        submission.Quarantine([.. suspicions], now);
        var saved = await writer.WriteAsync(submission, section.Key, reading.Answers, cancellationToken);
        store.Add(submission);
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return new StartOutcome(submission, new SaveOutcome(saved, IsConflict: false));
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            store.ChangeTracker.Clear();
            var first = await own.FindByCodeAsync(token.Code, cancellationToken);
            return first is null ? throw new InvalidOperationException("A draft could not be made.", exception) : new StartOutcome(first, await saving.SaveAsync(first.Id, section, reading.Answers, version: 1, cancellationToken));
        }
    }
}

public sealed record StartOutcome(Submission Submission, SaveOutcome Saved);
