using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>Opens and saves one section of somebody's own submission.</summary>
public sealed partial class StepService(QuestionCatalogue questions, SectionStore answers, SectionVersions versions, LinkMailService link, ContributorLimits limits, ILogger<StepService> logger)
{
    public async Task<StepView?> OpenAsync(ContributorSubmission own, string key, CancellationToken cancellationToken)
    {
        var sections = await questions.ReadAsync(own.Submission, cancellationToken);
        var index = sections.TakeWhile(section => section.Key != key).Count();
        if (index == sections.Count || key == FormSection.Files || !own.Submission.MayChange)
        {
            return null;
        }

        var text = await answers.ReadAsync(own.Submission.Id, key, cancellationToken);
        return new StepView(own.Submission.Form, sections[index], text.Answers, text.Version)
        {
            Reference = own.Submission.Reference,
            Code = own.Code,
            SavedAt = text.SavedAt,
            HasVersions = await versions.AnyAsync(own.Submission.Id, key, cancellationToken),
            IsReadBack = own.Submission.WaitsForTeller,
            IsSent = !own.Submission.IsDraft,
            IsProposal = !own.Submission.IsDraft && key != FormSection.Contact,
            Proposal = text.Proposal,
            Position = (index + 1, sections.Count),
            Previous = index > 0 ? sections[index - 1].Key : null,
            Next = index + 1 < sections.Count ? sections[index + 1].Key : null,
        };
    }

    /// <param name="page">The section as it was opened a moment ago.</param>
    /// <param name="version">The version that the visitor's form started from.</param>
    public async Task<StepResult> SaveAsync(HttpContext context, ContributorSubmission own, StepView page, int version, CancellationToken cancellationToken)
    {
        var reading = AnswerReader.Read(context.Request.Form, page.Section);
        if (page.IsSent && page.Section.Key == FormSection.Contact)
        {
            reading = AfterSending(reading, page, context.Request.IsAutosave());
        }

        var typed = page with { Answers = reading.Answers, Errors = reading.Errors, Version = version };
        if (limits.SavesTooMany(context, own.Submission.Reference))
        {
            return StepResult.Failed(typed with { Trouble = StepTrouble.TooOften });
        }

        if (!reading.CanBeSaved)
        {
            return StepResult.Failed(typed);
        }

        try
        {
            var outcome = IsProposed(context.Request, page, reading)
                ? await answers.ProposeAsync(own.Submission.Id, page.Section, reading.Answers, version, cancellationToken)
                : await answers.SaveAsync(own.Submission.Id, page.Section, reading.Answers, version, cancellationToken);
            if (page.Section.Key == FormSection.Contact && !outcome.IsConflict && !context.Request.IsAutosave())
            {
                // Not while somebody is still typing an address: half of one may be somebody else's.
                await link.MailOnceAsync(own.Submission.Id, cancellationToken);
            }

            return outcome.IsConflict
                ? StepResult.Failed(typed with { Meanwhile = outcome.Value.Answers, Version = outcome.Value.Version, SavedAt = outcome.Value.SavedAt })
                : new StepResult(typed with { Version = outcome.Value.Version, SavedAt = outcome.Value.SavedAt }, outcome.Value, page.Next);
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            LogNotSaved(exception);
            return StepResult.Failed(typed with { Trouble = StepTrouble.NotSaved });
        }
    }

    /// <summary>Drops what was typed last and not proposed, or takes back what was proposed.</summary>
    public Task TakeBackAsync(ContributorSubmission own, string key, CancellationToken cancellationToken) => answers.TakeBackAsync(own.Submission.Id, key, cancellationToken);

    /// <summary>What the section was before, with where it differs from what it is now; latest first.</summary>
    /// <returns>Null where there is no such section to change.</returns>
    public async Task<StepVersionsView?> ReadVersionsAsync(ContributorSubmission own, string key, int shown, CancellationToken cancellationToken) =>
        await OpenAsync(own, key, cancellationToken) is { } page
            ? new StepVersionsView(page, await versions.ReadAsync(own.Submission.Id, key, cancellationToken), shown)
            : null;

    /// <summary>Puts an earlier text in the place of what stands there now, which becomes an earlier text itself.</summary>
    /// <param name="version">What the page that asks for it started from.</param>
    public Task<CommandResult<SectionText>> RestoreAsync(ContributorSubmission own, FormSection section, Answers earlier, int version, CancellationToken cancellationToken) =>
        answers.SaveAsync(own.Submission.Id, section, earlier, version, cancellationToken);

    /// <summary>By the button for that, and whole: what is typed is not proposed yet.</summary>
    private static bool IsProposed(HttpRequest request, StepView page, AnswerReader reading) =>
        page.IsProposal && !request.IsAutosave() && reading.Errors.Count == 0 && request.Form[StepForm.After] != StepForm.Later;

    /// <summary>To take consent back is no mistake; and it is done by a button, for it takes the story off the site.</summary>
    private static AnswerReader AfterSending(AnswerReader reading, StepView page, bool isAutosave) => new(
        isAutosave ? reading.Answers.With([ContactSection.Publication, ContactSection.FollowUp], page.Answers) : reading.Answers,
        [.. reading.Errors.Where(error => error.Question != ContactSection.Publication)]);

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A step was not saved")]
    private partial void LogNotSaved(Exception exception);
}

/// <param name="Page">The form as it now stands.</param>
/// <param name="Saved">Null when nothing was saved.</param>
/// <param name="Next">The section after this one.</param>
public sealed record StepResult(StepView Page, SectionText? Saved, string? Next)
{
    /// <summary>The draft that was made, by a first step.</summary>
    public ContributorSubmission? Draft { get; init; }

    public static StepResult Failed(StepView page) => new(page, null, null);
}
