using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Reads what its sender sees of a submission.</summary>
public sealed class SubmissionOverviewQuery(
    SiteDbContext store, WriteQueue queue, QuestionCatalogue questions, SectionStore answers, SubmissionStateQuery states, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan OneUse = TimeSpan.FromHours(12);

    public async Task<SubmissionOverviewView> ReadAsync(HttpContext context, ContributorSubmission own, CancellationToken cancellationToken)
    {
        var submission = own.Submission;
        await NoteUseAsync(submission, cancellationToken);
        var answered = await answers.ReadAllAsync(submission.Id, cancellationToken);
        var fileCount = await store.Set<SubmissionFile>().CountAsync(file => file.SubmissionId == submission.Id, cancellationToken);
        var sections = await questions.ReadAsync(submission, cancellationToken);
        var state = await states.ReadAsync(submission, cancellationToken);
        return new SubmissionOverviewView(
            submission.Reference, own.Code, TitleOf(answered), submission.Form, state, [.. sections.Select(section => TaskOf(section, answered, fileCount))], fileCount)
        {
            ExpiresAt = submission.LastUsedAt.AddDays(options.Value.DraftDays),
            MayChange = submission.MayChange,
            Questions = await store.Set<SubmissionQuestion>().Where(question => question.SubmissionId == submission.Id).OrderByDescending(question => question.AskedAt)
                .Select(question => new QuestionView(question.Id, question.Text, question.AskedAt, question.Answer, question.AnsweredAt, null) { Section = question.Section }).ToListAsync(cancellationToken),
            History = [.. (await HistoryAsync(submission.Id, cancellationToken)).Concat(state.PageEvents).OrderBy(line => line.At)],
            HasEmail = answered.TryGetValue(FormSection.Contact, out var contact) && contact.Answers[ContactSection.Email].Length > 0,
        };
    }

    public static string? TitleOf(IReadOnlyDictionary<string, SectionText> answered) =>
        answered.TryGetValue(FormSection.Place, out var place) && place.Answers["titel"] is { Length: > 0 } title ? title : null;

    private static TaskRow TaskOf(FormSection section, IReadOnlyDictionary<string, SectionText> answered, int fileCount)
    {
        var text = answered.GetValueOrDefault(section.Key, SectionText.Empty);
        var state = section.Key == FormSection.Files ? (fileCount > 0 ? TaskState.Done : TaskState.NotStarted)
            : !section.Questions.Any(question => text.Answers[question.Key].Length > 0) ? TaskState.NotStarted
            : AnswerReader.Read(text.Answers, section).Errors.Count > 0 ? TaskState.Started
            : TaskState.Done;
        return new TaskRow(section.Key, section.Title, state, section.IsOptional, text.Proposal);
    }

    private async Task<IReadOnlyList<HistoryLine>> HistoryAsync(int submissionId, CancellationToken cancellationToken)
    {
        var events = await store.Set<SubmissionEvent>().Where(entry => entry.SubmissionId == submissionId).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Kind, entry.At }).ToListAsync(cancellationToken);
        return [.. events.Select(entry => (Words: StatusWords.Of(entry.Kind), entry.At)).Where(line => line.Words is not null).Select(line => new HistoryLine(line.Words!, line.At))];
    }

    /// <summary>Whoever opens a draft keeps it alive.</summary>
    private async Task NoteUseAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - submission.LastUsedAt > OneUse || submission.ExpiryAnnouncedAt is not null)
        {
            submission.Touch(clock.GetUtcNow());
            await queue.TryWriteAsync(store, () => store.SaveChangesAsync(cancellationToken), cancellationToken);
        }
    }
}
