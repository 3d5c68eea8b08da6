using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Following;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sending;
using WijInDeWijk.Web.Features.Submissions.Steps;

namespace WijInDeWijk.Web.Features.Submissions.Telling;

/// <summary>Lets who told something by telephone read it, and decide whether it is sent.</summary>
public sealed class TellerApproval(
    StoreContext store, CheckQuery check, SectionTexts texts, SectionSaving saving, SubmissionSending sending, SubmissionRemoval removal, IOptions<SubmissionOptions> options)
{
    public async Task<TellerPage> ReadAsync(OwnSubmission own, CancellationToken cancellationToken)
    {
        var told = own.Submission;
        var page = await check.ReadAsync(told, cancellationToken);
        var story = page.Sections.Where(part => part.Section.Key != FormSection.Contact).ToLookup(part => part.Answered.Any() || part.Errors.Count > 0 || (part.Section.Key == FormSection.Files && page.Files.Count > 0));
        var contact = await texts.ReadAsync(told.Id, FormSection.Contact, cancellationToken);
        return new TellerPage(
            page with { Sections = [.. story[true]] },
            [.. story[false].Select(part => part.Section)],
            new StepPage(told.Form, ContactSection.ForTeller, contact.Answers, contact.Version) { Reference = told.Reference },
            own.Code,
            told.LaidBeforeAt!.Value.AddDays(options.Value.TellerDays));
    }

    /// <summary>Keeps what they agree to, and sends it.</summary>
    /// <returns>The page once more, with what is missing or changed meanwhile; null when there is nothing left to approve.</returns>
    public async Task<TellerPage?> ApproveAsync(HttpContext context, OwnSubmission own, int version, CancellationToken cancellationToken)
    {
        var reading = AnswerReading.Read(context.Request.Form, ContactSection.ForTeller);
        var typed = (StepPage contact) => contact with { Answers = reading.Answers, Errors = reading.Errors };
        if (!reading.CanBeSaved)
        {
            return await AgainAsync(own, typed, cancellationToken);
        }

        var outcome = await saving.SaveAsync(own.Submission.Id, ContactSection.ForTeller, reading.Answers, version, cancellationToken);
        if (outcome.IsConflict)
        {
            return await AgainAsync(own, contact => typed(contact) with { Meanwhile = outcome.Text.Answers }, cancellationToken);
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

    private async Task<TellerPage> AgainAsync(OwnSubmission own, Func<StepPage, StepPage> change, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(own, cancellationToken);
        var contact = change(page.Contact);
        return page with { Contact = contact, Errors = [.. contact.Errors.Select(error => (contact.Section, error))] };
    }
}
