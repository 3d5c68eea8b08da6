using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Makes a case of a submission, to be worked on; and keeps what is worked on.</summary>
public sealed class CaseDraftService(SiteDbContext store, CaseDraftComposer writer, AuditLog audit, CurrentEditor me, TimeProvider clock)
{
    /// <summary>Makes the draft, or finds the one that is there already.</summary>
    /// <returns>False for a submission that does not exist or is not open.</returns>
    public async Task<bool> MakeAsync(string reference, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Sections).SingleOrDefaultAsync(item => item.Reference == reference, cancellationToken);
        if (submission is null || !CaseDraftPublisher.MayBecomeCase(submission))
        {
            return false;
        }

        if (await store.CaseDrafts.AnyAsync(draft => draft.SubmissionId == submission.Id, cancellationToken))
        {
            return true;
        }

        if (submission.Status == SubmissionStatus.Submitted)
        {
            submission.TakeUp(clock.GetUtcNow());
        }

        var answers = submission.Sections.SelectMany(section => section.Answers.Keys.Select(key => KeyValuePair.Create(key, section.Answers[key]))).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var today = DutchFormat.Day(clock.Today());
        var slug = await FreeSlugAsync(answers.GetValueOrDefault("titel", reference), cancellationToken);
        store.CaseDrafts.Add(CaseDraft.Of(
            submission.Id, writer.Write(key => answers.GetValueOrDefault(key, string.Empty).Trim(), slug, today), CaseDraftComposer.WriteTies(answers, today), me.Name, clock.GetUtcNow()));
        audit.Add(AuditAction.CaseMade, AuditSubjectKind.Submission, reference);
        await store.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>A draft may be kept while things are still wrong with it.</summary>
    /// <returns>False where a colleague was first.</returns>
    public Task<bool> SaveAsync(CaseDraft draft, int version, string text, string lessonTies, CancellationToken cancellationToken) =>
        ChangeAsync(draft, version, () => draft.Save(text, lessonTies, me.Name, clock.GetUtcNow()), cancellationToken);

    public Task<bool> PlanAsync(CaseDraft draft, string reference, int version, DateTimeOffset moment, CancellationToken cancellationToken) => ChangeAsync(
        draft,
        version,
        () =>
        {
            draft.Plan(moment, me.Id, me.Name);
            audit.Add(AuditAction.DocumentScheduled, AuditSubjectKind.Submission, reference, DutchFormat.Date(moment));
        },
        cancellationToken);

    public Task<bool> UnplanAsync(CaseDraft draft, string reference, int version, CancellationToken cancellationToken) => ChangeAsync(
        draft,
        version,
        () =>
        {
            var day = draft.PublishAt is { } moment ? DutchFormat.Date(moment) : null;
            draft.Unplan();
            audit.Add(AuditAction.DocumentUnscheduled, AuditSubjectKind.Submission, reference, day);
        },
        cancellationToken);

    private async Task<bool> ChangeAsync(CaseDraft draft, int version, Action change, CancellationToken cancellationToken)
    {
        if (draft.Version != version)
        {
            return false;
        }

        change();
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            store.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellationToken)
    {
        var slug = Slug.From(title) is { Length: > 0 } made ? made[..Math.Min(made.Length, 80)].TrimEnd('-') : "casus";
        var taken = await store.SourceTexts.Where(text => text.File.StartsWith("casussen/")).Select(text => text.File).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var free = slug;
        for (var number = 2; taken.Contains($"casussen/{free}.md"); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return free;
    }
}
