using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Features.Submissions.Submit;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.PhoneIntake;

/// <summary>Lets who told something by telephone read it, and decide whether it is sent.</summary>
public sealed class IntervieweeApprovalService(
    SiteDbContext store, CheckAnswersQuery check, SectionStore answers, SubmitService sending, SubmissionRemoval removal, IOptions<SubmissionOptions> options)
{
    public async Task<IntervieweeView> ReadAsync(ContributorSubmission own, CancellationToken cancellationToken)
    {
        var told = own.Submission;
        var page = await check.ReadAsync(told, cancellationToken);
        var story = page.Sections.Where(part => part.Section.Key != FormSection.Contact).ToLookup(part => part.Answered.Any() || part.Errors.Count > 0 || (part.Section.Key == FormSection.Files && page.Files.Count > 0));
        var contact = await answers.ReadAsync(told.Id, FormSection.Contact, cancellationToken);
        return new IntervieweeView(
            page with { Sections = [.. story[true]] },
            [.. story[false].Select(part => part.Section)],
            new StepView(told.Form, ContactSection.ForTeller, contact.Answers, contact.Version) { Reference = told.Reference },
            own.Code,
            told.LaidBeforeAt!.Value.AddDays(options.Value.TellerDays));
    }

    /// <summary>Keeps what they agree to, and sends it.</summary>
    /// <returns>The page once more, with what is missing or changed meanwhile; null when there is nothing left to approve.</returns>
    public async Task<IntervieweeView?> ApproveAsync(HttpContext context, ContributorSubmission own, int version, CancellationToken cancellationToken)
    {
        var reading = AnswerReader.Read(context.Request.Form, ContactSection.ForTeller);
        var typed = (StepView contact) => contact with { Answers = reading.Answers, Errors = reading.Errors };
        if (!reading.CanBeSaved)
        {
            return await AgainAsync(own, typed, cancellationToken);
        }

        var outcome = await answers.SaveAsync(own.Submission.Id, ContactSection.ForTeller, reading.Answers, version, cancellationToken);
        if (outcome.IsConflict)
        {
            return await AgainAsync(own, contact => typed(contact) with { Meanwhile = outcome.Value.Answers }, cancellationToken);
        }

        // Looked up anew: the editors may have taken it back a moment ago.
        var told = await store.Submissions.FirstOrDefaultAsync(item => item.Id == own.Submission.Id, cancellationToken);
        if (told is not { WaitsForTeller: true } || await sending.SendAsync(context, told, cancellationToken) is not { } incomplete)
        {
            return null;
        }

        return (await AgainAsync(own, typed, cancellationToken)) with { Errors = [.. incomplete.Errors] };
    }

    /// <summary>They would rather not: what was told and who told it is gone at once.</summary>
    public Task RefuseAsync(Submission told, CancellationToken cancellationToken) => removal.RemoveAsync(told.Id, SubmissionActor.Contributor, cancellationToken);

    private async Task<IntervieweeView> AgainAsync(ContributorSubmission own, Func<StepView, StepView> change, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(own, cancellationToken);
        var contact = change(page.Contact);
        return page with { Contact = contact, Errors = [.. contact.Errors.Select(error => (contact.Section, error))] };
    }
}
