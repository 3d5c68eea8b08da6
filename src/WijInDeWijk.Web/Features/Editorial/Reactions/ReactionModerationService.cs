using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Reactions;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Decides on a reaction: only on the version that the editor saw, with its line in the log in the same save.</summary>
public sealed class ReactionModerationService(SiteDbContext store, PageChange change, ReactionTargets targets, ReactionMail mail, AuditLog audit, TimeProvider clock)
{
    /// <summary>Onto the site in these words; what is there already is changed.</summary>
    public async Task<CommandResult> PublishAsync(int id, ReactionModerationForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        var wrong = CommandResult.Check("tekst", words.Text, Reaction.TextLength, "Er moet iets te lezen zijn")
            ?? CommandResult.Check("plaats", words.Place, Reaction.PlaceLength, null)
            ?? CommandResult.Check("wie", words.Who, Reaction.WhoLength, null);
        return wrong ?? await RunAsync(id, form.Version, _ => true, (reaction, target, now) =>
        {
            if (reaction.State == ModerationState.Waiting)
            {
                mail.Published(reaction, target);
            }

            reaction.Publish(words, now);
            return new AuditLine(AuditAction.ReactionPublished, words == reaction.Sent ? null : "Bewerkt");
        }, cancellationToken);
    }

    public async Task<CommandResult> DeclineAsync(int id, ReactionModerationForm form, CancellationToken cancellationToken)
    {
        var reason = SubmissionReviewForm.Clean(form.Reason);
        if (CommandResult.Check("reden", reason, ModeratedContribution.ReasonLength, "Schrijf waarom u het niet plaatst") is { } wrong)
        {
            return wrong;
        }

        var template = await store.ReasonTemplates.Where(item => item.Id == form.Template).Select(item => item.Title).FirstOrDefaultAsync(cancellationToken);
        return await RunAsync(id, form.Version, reaction => reaction.MayDecline, (reaction, target, now) =>
        {
            mail.Declined(reaction, target, reason);
            reaction.Decline(reason, now);
            return new AuditLine(AuditAction.ReactionDeclined, template ?? SubmissionDecisionService.OwnWords);
        }, cancellationToken);
    }

    public Task<CommandResult> RecallAsync(int id, ReactionModerationForm form, CancellationToken cancellationToken) =>
        RunAsync(id, form.Version, reaction => reaction.MayRecall, (reaction, _, now) =>
        {
            reaction.Recall(now);
            return new AuditLine(AuditAction.ReactionTakenBack);
        }, cancellationToken);

    private async Task<CommandResult> RunAsync(
        int id, int version, Func<Reaction, bool> isAllowed, Func<Reaction, ReactionTarget, DateTimeOffset, AuditLine> deed, CancellationToken cancellationToken)
    {
        if (await store.Reactions.IgnoreQueryFilters().SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } reaction)
        {
            return new CommandResult(CommandStatus.Missing);
        }

        if (reaction.Version != version || !isAllowed(reaction))
        {
            return new CommandResult(CommandStatus.Outdated);
        }

        var line = deed(reaction, await targets.ReadAsync(reaction.DocumentId, cancellationToken), clock.GetUtcNow());
        audit.Add(line.Action, AuditSubjectKind.Reaction, id.ToString(CultureInfo.InvariantCulture), line.Detail);
        return await change.SaveAsync(reaction.DocumentId, cancellationToken);
    }
}
