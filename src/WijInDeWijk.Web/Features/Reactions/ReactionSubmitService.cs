using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.ShortForms;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Steps;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>Takes in a reaction. It waits for an editor; nobody sees it before.</summary>
public sealed partial class ReactionSubmitService(
    SiteDbContext store, StartTokens tokens, SpamHeuristics suspicions, ContributorLimits limits, TimeProvider clock, ILogger<ReactionSubmitService> logger)
{
    public ShortForm Open() => ShortForm.Empty(ReactionQuestions.Section) with { StartToken = tokens.Make() };

    /// <summary>The secret by which its sender takes back what this form brought in.</summary>
    public string? CodeOf(ShortForm form) => tokens.Read(form.StartToken) is { } token ? AccessCode.Show(token.Code) : null;

    /// <returns>The form with what is wrong; without a problem it is in.</returns>
    public async Task<ShortForm> SendAsync(HttpContext context, int documentId, CancellationToken cancellationToken)
    {
        var fields = context.Request.Form;
        var form = ShortForm.Read(fields, ReactionQuestions.Section);
        if (tokens.Read(fields[StartTokens.Field]) is not { } token)
        {
            return form with { StartToken = tokens.Make(), Trouble = StepTrouble.Stale };
        }

        form = form with { StartToken = fields[StartTokens.Field] };
        if (form.HasProblem)
        {
            return form;
        }

        if (limits.SavesTooMany(context, string.Empty) || await limits.RefusesNewAsync(context, cancellationToken))
        {
            return form with { Trouble = StepTrouble.TooOften };
        }

        try
        {
            store.Reactions.Add(ToReaction(documentId, form.Answers, SecretToken.Hash(token.Code), suspicions.OfShortForm(context, fields, token, form.Answers)));
            await store.SaveChangesAsync(cancellationToken);
            return form;
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            // The same form, sent twice: it is in already.
            return form;
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            LogNotSaved(exception);
            return form with { Trouble = StepTrouble.NotSaved };
        }
    }

    private Reaction ToReaction(int documentId, Answers answers, string formHash, IReadOnlyList<string> reasons)
    {
        var words = new ReactionWords(answers[ReactionQuestions.Text], answers[ReactionQuestions.Place], answers[ReactionQuestions.Who]);
        return new Reaction
        {
            DocumentId = documentId,
            Kind = Terms.TryParse<ReactionKind>(answers[ReactionQuestions.Kind], out var kind) ? kind : ReactionKind.Recognised,
            Sent = words,
            Shown = words,
            Email = answers[ReactionQuestions.Email],
            FormHash = formHash,
            QuarantineReasons = reasons.Count == 0 ? null : string.Join("; ", reasons),
            ConsentVersion = ConsentTexts.ReactionVersion,
            SentAt = clock.GetUtcNow(),
        };
    }

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "A reaction was not saved")]
    private partial void LogNotSaved(Exception exception);
}
