using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Reads all that somebody answered.</summary>
public sealed class CheckAnswersQuery(SiteDbContext store, QuestionCatalogue questions, SectionStore texts)
{
    public async Task<CheckAnswersView> ReadAsync(Submission submission, CancellationToken cancellationToken)
    {
        var answered = await texts.ReadAllAsync(submission.Id, cancellationToken);
        var sections = await questions.ReadAsync(submission, cancellationToken);
        return new CheckAnswersView(
            submission.Reference, SubmissionOverviewQuery.TitleOf(answered), submission.Form, submission.Status, submission.SubmittedAt,
            [.. sections.Select(section => Answered(section, answered.GetValueOrDefault(section.Key, SectionText.Empty).Answers))])
        {
            HasEmail = answered.TryGetValue(FormSection.Contact, out var contact) && contact.Answers[ContactSection.Email].Length > 0,
            Files = await store.Set<SubmissionFile>().Where(file => file.SubmissionId == submission.Id).OrderBy(file => file.Id)
                .Select(file => new AttachedFile(file.Id, file.OriginalName, file.Alt, file.Maker, file.Width != null, file.ConsentAt != null, file.Width, file.Height, file.Length))
                .ToListAsync(cancellationToken),
        };
    }

    private static AnsweredSection Answered(FormSection section, Answers answers) => new(section, answers, AnswerReader.Read(answers, section).Errors);
}
