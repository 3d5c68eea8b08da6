using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>
/// Saves the answers to a section: into a draft, or as a proposal once it was sent. What changed meanwhile on another device is never
/// overwritten: the form says which version it started from.
/// </summary>
public sealed class SectionSaveService(SiteDbContext store, SectionTexts texts, SectionWriter writer, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task<SaveOutcome> SaveAsync(int submissionId, FormSection section, Answers given, int version, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Comparing and writing are one: between them nobody else can write.
            await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
            var current = await texts.ReadAsync(submissionId, section.Key, cancellationToken);
            var wanted = current.Answers.With(section.Questions.Select(question => question.Key), given);
            if (wanted.Equals(current.Answers))
            {
                // Nothing new, or the same form once more after a lost connection.
                return new SaveOutcome(current, IsConflict: false);
            }

            if (version != current.Version)
            {
                return new SaveOutcome(current, IsConflict: true);
            }

            var submission = await store.Submissions.SingleAsync(item => item.Id == submissionId, cancellationToken);
            submission.Touch(clock.GetUtcNow());
            var saved = await writer.WriteAsync(submission, section.Key, wanted, cancellationToken);
            try
            {
                await store.SaveChangesAsync(cancellationToken);
                await together.CommitAsync(cancellationToken);
                return new SaveOutcome(saved, IsConflict: false);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && SqliteErrors.IsConflict(exception))
            {
                // Somebody was just before us: look again at what there is now.
                store.ChangeTracker.Clear();
            }
        }
    }
}

/// <param name="Text">What is in the store now.</param>
/// <param name="IsConflict">It is not what was given: it changed since the form was opened.</param>
public sealed record SaveOutcome(SectionText Text, bool IsConflict);
