using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Makes a case of a submission, to be worked on; and keeps what is worked on.</summary>
public sealed class CaseDraftService(SiteDbContext store, CaseDraftComposer writer, CommandRunner runner, PublicationGate gate, CurrentEditor me, TimeProvider clock)
{
    /// <summary>Makes the draft, or finds the one that is there already.</summary>
    /// <returns>Not found for a submission that does not exist or is not open.</returns>
    public async Task<CommandResult> MakeAsync(string reference, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Sections).SingleOrDefaultAsync(item => item.Reference == reference, cancellationToken);
        if (submission is null || !CaseDraftPublisher.MayBecomeCase(submission))
        {
            return CommandResult.NotFound;
        }

        if (await store.CaseDrafts.AnyAsync(draft => draft.SubmissionId == submission.Id, cancellationToken))
        {
            return CommandResult.Ok;
        }

        if (submission.Status == SubmissionStatus.Submitted)
        {
            submission.TakeUp(clock.GetUtcNow());
        }

        if (await store.SourceTexts.FirstOrDefaultAsync(
            text => text.State == SourceTextState.Withdrawn && store.DocumentIdentities.Any(page => page.Id == submission.CaseId && page.SourceFile == text.File), cancellationToken) is { } withdrawn)
        {
            // It was on the site: all that was made of it is still there, and its ties still stand with the lessons.
            return await AddAsync(CaseDraft.Of(submission.Id, withdrawn.Text, string.Empty, me.Name, clock.GetUtcNow()), reference, cancellationToken);
        }

        var answers = submission.Sections.SelectMany(section => section.Answers.Keys.Select(key => KeyValuePair.Create(key, section.Answers[key]))).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var today = DutchFormat.Day(clock.Today());
        var slug = await FreeSlugAsync(answers.GetValueOrDefault("titel", reference), cancellationToken);
        var text = writer.Write(key => answers.GetValueOrDefault(key, string.Empty).Trim(), slug, today);
        var lessons = await store.Lessons.ToDictionaryAsync(lesson => lesson.Number, lesson => lesson.Title, cancellationToken);
        return await AddAsync(CaseDraft.Of(submission.Id, text, CaseDraftComposer.WriteTies(answers, lessons, today), me.Name, clock.GetUtcNow()), reference, cancellationToken);
    }

    /// <summary>A draft may be kept while things are still wrong with it. That it is worked on is nothing for the log.</summary>
    public async Task<CommandResult> SaveAsync(CaseDraft draft, int version, string text, string lessonTies, CancellationToken cancellationToken)
    {
        if (draft.Says(text, lessonTies))
        {
            // The same once more: a save while leaving the page and the one before it.
            return CommandResult.Ok;
        }

        var outcome = await runner.RunAsync(draft, version, _ => true, (item, now) =>
        {
            item.Save(text, lessonTies, me.Name, now);
            return null;
        }, cancellationToken);
        if (outcome.IsOk)
        {
            await store.CaseDraftVersions.Where(old => old.DraftId == draft.Id && old.Version <= draft.Version - CaseDraftVersion.Most).ExecuteDeleteAsync(cancellationToken);
        }

        return outcome;
    }

    /// <param name="lessons">The texts of all lessons: nobody is there to be asked when it goes onto the site, so that is done now.</param>
    public async Task<CommandResult> PlanAsync(
        CaseDraft draft, string reference, int version, DateTimeOffset moment, IReadOnlyCollection<SourceText> lessons, CancellationToken cancellationToken)
    {
        if (draft.Version == version && !await gate.MayPassAsync(DraftTexts.GoingPublic(draft, lessons), cancellationToken))
        {
            return CommandResult.Invalid(PublicationGate.Field, gate.Refusal);
        }

        return await runner.RunAsync(draft, version, _ => true, (item, _) =>
        {
            item.Plan(moment, me.Id, me.Name);
            return new AuditLine(AuditAction.DocumentScheduled, AuditSubjectKind.Submission, reference, DutchFormat.Date(moment));
        }, cancellationToken);
    }

    public Task<CommandResult> UnplanAsync(CaseDraft draft, string reference, int version, CancellationToken cancellationToken) =>
        runner.RunAsync(draft, version, item => item.PublishAt is not null, (item, _) =>
        {
            var day = DutchFormat.Date(item.PublishAt!.Value);
            item.Unplan();
            return new AuditLine(AuditAction.DocumentUnscheduled, AuditSubjectKind.Submission, reference, day);
        }, cancellationToken);

    private Task<CommandResult> AddAsync(CaseDraft draft, string reference, CancellationToken cancellationToken)
    {
        store.CaseDrafts.Add(draft);
        return runner.SaveAsync(new AuditLine(AuditAction.CaseMade, AuditSubjectKind.Submission, reference), cancellationToken);
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
