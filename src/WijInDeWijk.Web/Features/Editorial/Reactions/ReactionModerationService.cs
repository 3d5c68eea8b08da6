using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Decides on a reaction.</summary>
public sealed class ReactionModerationService(
    SiteDbContext store, CommandRunner runner, ReactionTargets targets, ReactionMail mail, ReasonTemplateService templates)
{
    /// <summary>Onto the site in these words; what is there already is changed.</summary>
    public async Task<CommandResult> PublishAsync(int id, PublishReactionForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        return PublishReactionForm.Check(words) ?? await RunAsync(id, form.Version, _ => true, (reaction, target, now) =>
        {
            if (reaction.State == ModerationState.Waiting)
            {
                mail.Published(reaction, target);
            }

            reaction.Publish(words, now);
            return Line(reaction, AuditAction.ReactionPublished, words == reaction.Sent ? null : "Bewerkt");
        }, cancellationToken);
    }

    public async Task<CommandResult> DeclineAsync(int id, DeclineForm form, CancellationToken cancellationToken)
    {
        if (form.Check(ModeratedContribution.ReasonLength) is { } wrong)
        {
            return wrong;
        }

        var template = await templates.NameAsync(form.Template, cancellationToken);
        return await RunAsync(id, form.Version, reaction => reaction.MayDecline, (reaction, target, now) =>
        {
            var reason = IncomingText.Lines(form.Reason);
            mail.Declined(reaction, target, reason);
            reaction.Decline(reason, now);
            return Line(reaction, AuditAction.ReactionDeclined, template);
        }, cancellationToken);
    }

    public Task<CommandResult> RecallAsync(int id, int version, CancellationToken cancellationToken) =>
        RunAsync(id, version, reaction => reaction.MayRecall, (reaction, _, now) =>
        {
            reaction.Recall(now);
            return Line(reaction, AuditAction.ReactionTakenBack);
        }, cancellationToken);

    private static AuditLine Line(Reaction reaction, AuditAction action, string? detail = null) =>
        new(action, AuditSubjectKind.Reaction, reaction.Id.ToString(CultureInfo.InvariantCulture), detail);

    private async Task<CommandResult> RunAsync(
        int id, int version, Func<Reaction, bool> isAllowed, Func<Reaction, ReactionTarget, DateTimeOffset, AuditLine> change,
        CancellationToken cancellationToken)
    {
        if (await store.Reactions.Include(item => item.Document).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } found)
        {
            return CommandResult.NotFound;
        }

        var target = targets.Of(found.Document);
        return await runner.RunAsync(
            found, version, isAllowed, (reaction, now) => change(reaction, target, now),
            (_, apply) => runner.SaveOnPageAsync(found.DocumentId, apply, cancellationToken));
    }
}
