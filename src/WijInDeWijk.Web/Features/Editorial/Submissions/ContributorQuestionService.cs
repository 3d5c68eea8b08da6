using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Asks the contributor something: on the follow page, and by mail where there is an address.</summary>
public sealed class ContributorQuestionService(SubmissionCommandRunner deeds, QuestionCatalogue questions, ContributorMail mail)
{
    public async Task<CommandResult> AskAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var text = SubmissionReviewForm.Clean(form.Question);
        return Check("vraag", text, "Vul uw vraag in") ?? await deeds.RunAsync(reference, form.Version, MayBeAsked, (item, now) =>
        {
            var question = item.Ask(text, now);
            if (item.Contact is { } contact)
            {
                mail.QuestionAsked(item, contact, question);
            }

            return new AuditLine(AuditAction.SubmissionQuestionAsked);
        }, cancellationToken);
    }

    public async Task<CommandResult> ReturnSectionAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var text = SubmissionReviewForm.Clean(form.Remarks);
        var sections = await questions.ReadAsync(SubmissionForm.Full, cancellationToken);
        if (sections.FirstOrDefault(item => item.Key == form.Section && item.Key is not (FormSection.Contact or FormSection.Files)) is not { } section)
        {
            return CommandResult.Invalid("onderdeel", "Kies een onderdeel");
        }

        return Check("opmerkingen", text, "Schrijf wat de inzender kan aanpassen") ?? await deeds.RunAsync(reference, form.Version, MayBeAsked, (item, now) =>
        {
            var question = item.Ask(text, now, section.Key);
            if (item.Contact is { } contact)
            {
                mail.SectionReturned(item, contact, question, section.Title);
            }

            return new AuditLine(AuditAction.SubmissionSectionReturned, section.Title);
        }, cancellationToken);
    }

    /// <summary>What is set apart may be abuse: nobody is mailed about it before an editor freed it.</summary>
    private static bool MayBeAsked(Submission submission) => submission is { IsOpen: true, IsQuarantined: false };

    private static CommandResult? Check(string field, string text, string whenEmpty) => text.Length switch
    {
        0 => CommandResult.Invalid(field, whenEmpty),
        > SubmissionQuestion.TextLength => CommandResult.Invalid(field, "Deze tekst is te lang. Er passen 4.000 tekens in"),
        _ => null,
    };
}
