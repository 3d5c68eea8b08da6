using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Practice;
using WijInDeWijk.Web.Features.Editorial.Audit;
using WijInDeWijk.Web.Features.Editorial.Weighing;
using WijInDeWijk.Web.Features.Submissions.Reactions;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Decides on a reaction: only on the version that the editor saw, with its line in the log in the same save.</summary>
public sealed class ReactionDeeds(StoreContext store, PageChange change, ReactionTargets targets, ReactionMail mail, AuditLog audit, TimeProvider clock)
{
    /// <summary>Onto the site in these words; what is there already is changed.</summary>
    public async Task<DeedOutcome> PublishAsync(int id, ReactionDeedForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        var wrong = DeedOutcome.Check("tekst", words.Text, Reaction.TextLength, "Er moet iets te lezen zijn")
            ?? DeedOutcome.Check("plaats", words.Place, Reaction.PlaceLength, null)
            ?? DeedOutcome.Check("wie", words.Who, Reaction.WhoLength, null);
        return wrong ?? await RunAsync(id, form.Version, _ => true, (reaction, target, now) =>
        {
            if (reaction.State == PracticeState.Waiting)
            {
                mail.Published(reaction, target);
            }

            reaction.Publish(words, now);
            return new AuditLine(AuditAction.ReactionPublished, words == reaction.Sent ? null : "Bewerkt");
        }, cancellationToken);
    }

    public async Task<DeedOutcome> DeclineAsync(int id, ReactionDeedForm form, CancellationToken cancellationToken)
    {
        var reason = DeedForm.Clean(form.Reason);
        if (DeedOutcome.Check("reden", reason, FromPractice.ReasonLength, "Schrijf waarom u het niet plaatst") is { } wrong)
        {
            return wrong;
        }

        var template = await store.ReasonTemplates.Where(item => item.Id == form.Template).Select(item => item.Title).FirstOrDefaultAsync(cancellationToken);
        return await RunAsync(id, form.Version, reaction => reaction.MayDecline, (reaction, target, now) =>
        {
            mail.Declined(reaction, target, reason);
            reaction.Decline(reason, now);
            return new AuditLine(AuditAction.ReactionDeclined, template ?? Deciding.OwnWords);
        }, cancellationToken);
    }

    public Task<DeedOutcome> TakeBackAsync(int id, ReactionDeedForm form, CancellationToken cancellationToken) =>
        RunAsync(id, form.Version, reaction => reaction.MayTakeBack, (reaction, _, now) =>
        {
            reaction.TakeBack(now);
            return new AuditLine(AuditAction.ReactionTakenBack);
        }, cancellationToken);

    private async Task<DeedOutcome> RunAsync(
        int id, int version, Func<Reaction, bool> isAllowed, Func<Reaction, ReactionTarget, DateTimeOffset, AuditLine> deed, CancellationToken cancellationToken)
    {
        if (await store.Reactions.IgnoreQueryFilters().SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } reaction)
        {
            return new DeedOutcome(DeedResult.Missing);
        }

        if (reaction.Version != version || !isAllowed(reaction))
        {
            return new DeedOutcome(DeedResult.Outdated);
        }

        var line = deed(reaction, await targets.ReadAsync(reaction.DocumentId, cancellationToken), clock.GetUtcNow());
        audit.Add(line.Action, AuditSubjectKind.Reaction, id.ToString(CultureInfo.InvariantCulture), line.Detail);
        return await change.SaveAsync(reaction.DocumentId, cancellationToken);
    }
}
