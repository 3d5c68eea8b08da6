using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.ShortForms;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>Takes in, by a link, how a case fares. It waits for an editor; nobody sees it before.</summary>
public sealed partial class CheckInAnswerService(
    SiteDbContext store, CheckInLinks links, ContributionTakedown takedown, ContributorLimits limits, DocumentUrls urls, TimeProvider clock, ILogger<CheckInAnswerService> logger)
{
    public async Task<CheckInFormView> OpenAsync(string? code, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(code, cancellationToken) is not { } link || await CaseAsync(link.CaseId, cancellationToken) is not { } study)
        {
            return CheckInFormView.Closed;
        }

        var isAnswered = await store.CheckIns.AnyAsync(answer => answer.LinkId == link.Id, cancellationToken);
        return isAnswered || !link.IsOpen(clock.GetUtcNow())
            ? CheckInFormView.Closed with { IsAnswered = isAnswered, AnsweredBy = isAnswered ? code : null }
            : new CheckInFormView(code, study.Title, urls.For(DocumentKind.Case, study.Key, study.Slug), ShortForm.Empty(CheckInQuestions.Section));
    }

    /// <returns>The page again: with what is wrong, or answered.</returns>
    public async Task<CheckInFormView> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var code = context.Request.Form[CheckInFormView.CodeField].ToString();
        var page = await OpenAsync(code, cancellationToken);
        if (page.IsClosed)
        {
            return page;
        }

        page = page with { Form = ShortForm.Read(context.Request.Form, CheckInQuestions.Section) };
        if (page.Form.HasProblem)
        {
            return page;
        }

        if (limits.SavesTooMany(context, code))
        {
            return page with { Form = page.Form with { Trouble = StepTrouble.TooOften } };
        }

        try
        {
            await SaveAsync(code, page.Form, cancellationToken);
            return page with { IsAnswered = true };
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            // Sent twice, or withdrawn in this very moment: how it stands now tells which.
            store.ChangeTracker.Clear();
            return await OpenAsync(code, cancellationToken);
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            LogNotSaved(exception);
            return page with { Form = page.Form with { Trouble = StepTrouble.NotSaved } };
        }
    }

    /// <returns>Whether there was an answer by this link.</returns>
    public async Task<bool> TakeBackAsync(string? code, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(code, cancellationToken) is not { } link || await store.CheckIns.SingleOrDefaultAsync(answer => answer.LinkId == link.Id, cancellationToken) is not { } said)
        {
            return false;
        }

        await takedown.EraseAsync(said, cancellationToken);
        return true;
    }

    private async Task SaveAsync(string code, ShortForm form, CancellationToken cancellationToken)
    {
        var link = (await links.FindAsync(code, cancellationToken))!;
        var words = CheckInQuestions.WordsOf(form.Answers);
        link.Close(clock.GetUtcNow());
        store.CheckIns.Add(new CheckIn
        {
            CaseId = link.CaseId,
            LinkId = link.Id,
            Outcome = CheckInQuestions.OutcomeOf(form.Answers),
            Sent = words,
            Shown = words,
            ConsentVersion = ConsentTexts.CheckInVersion,
            SentAt = clock.GetUtcNow(),
        });
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null for a case that left the site: there is nothing to tell readers about.</summary>
    private Task<CaseStudy?> CaseAsync(int id, CancellationToken cancellationToken) => store.CaseStudies.AsNoTracking().SingleOrDefaultAsync(study => study.Id == id, cancellationToken);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Error, Message = "How a case fares was not saved")]
    private partial void LogNotSaved(Exception exception);
}
