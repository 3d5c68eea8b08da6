using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>The first section while there is no draft. A draft exists from the first answer, not from the first look.</summary>
public sealed partial class FirstStepService(
    QuestionCatalogue questions, StartTokens tokens, DraftStartService drafting, SpamHeuristics suspicions, ContributorLimits limits, ILogger<FirstStepService> logger)
{
    public async Task<StepView> OpenAsync(SubmissionForm form, CancellationToken cancellationToken)
    {
        var sections = await questions.ReadAsync(form, cancellationToken);
        return new StepView(form, sections[0], Answers.None, 0) { StartToken = tokens.Make(), Position = (1, sections.Count), Next = sections[1].Key };
    }

    public async Task<StepResult> SaveAsync(HttpContext context, SubmissionForm form, CancellationToken cancellationToken)
    {
        var fields = context.Request.Form;
        var empty = await OpenAsync(form, cancellationToken);
        var reading = AnswerReader.Read(fields, empty.Section);
        var page = empty with { Answers = reading.Answers, Errors = reading.Errors };
        if (tokens.Read(fields[StartTokens.Field]) is not { } token)
        {
            return StepResult.Failed(page with { Trouble = StepTrouble.Stale });
        }

        page = page with { StartToken = fields[StartTokens.Field] };
        if (!reading.CanBeSaved || reading.Answers.IsEmpty)
        {
            return StepResult.Failed(page);
        }

        if (limits.SavesTooMany(context, string.Empty) || await limits.RefusesNewAsync(context, cancellationToken))
        {
            return StepResult.Failed(page with { Trouble = StepTrouble.TooOften });
        }

        try
        {
            var (submission, text) = await drafting.StartAsync(token, form, empty.Section, reading, suspicions.AtStart(context, fields, token), cancellationToken);
            return new StepResult(page with { Version = text.Version, Code = token.Code }, text, empty.Next)
            {
                Draft = new ContributorSubmission(submission, token.Code),
            };
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            LogNotSaved(exception);
            return StepResult.Failed(page with { Trouble = StepTrouble.NotSaved });
        }
    }

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "A first step was not saved")]
    private partial void LogNotSaved(Exception exception);
}
