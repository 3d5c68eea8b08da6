using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Reads a reaction as it came in, and as it is or would be on the site.</summary>
public sealed class ReactionReviewQuery(SiteDbContext store, ReactionTargets targets, AuditHistoryQuery trail, ReasonTemplateService templates, PublicationGate gate, CurrentEditor current)
{
    public Task<bool> ExistsAsync(int id, CancellationToken cancellationToken) => store.Reactions.AnyAsync(item => item.Id == id, cancellationToken);

    /// <returns>Null where there is none.</returns>
    public async Task<ReactionReviewView?> ReadAsync(int id, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await store.Reactions.AsNoTracking().Include(item => item.Document).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } reaction)
        {
            return null;
        }

        await gate.LookAheadAsync([PublicText.Of(reaction, reaction.Shown)], cancellationToken);
        return new ReactionReviewView(reaction, targets.Of(reaction.Document), outcome)
        {
            Words = reaction.Shown,
            Email = current.MayEdit && reaction.Email.Length > 0 ? reaction.Email : null,
            Warnings = PrivacyWarnings.Find($"{reaction.Sent.Text}\n{reaction.Sent.Place}\n{reaction.Sent.Who}"),
            Templates = await templates.OfferedAsync(cancellationToken),
            History = await trail.ReadAsync(AuditSubjectKind.Reaction, id.ToString(CultureInfo.InvariantCulture), cancellationToken),
        };
    }
}

/// <summary>All that an editor needs to decide on a reaction.</summary>
public sealed record ReactionReviewView(Reaction Reaction, ReactionTarget Target, CommandResult Outcome) : ModerationView(Outcome)
{
    /// <summary>As it was typed; empty until then.</summary>
    public DeclineForm Decline { get; init; } = new();

    /// <summary>As they are, or as an editor just typed them.</summary>
    public required ReactionWords Words { get; init; }

    /// <summary>Only for who may act on it.</summary>
    public string? Email { get; init; }

    public IReadOnlyList<PrivacyWarning> Warnings { get; init; } = [];

    public IReadOnlyList<OfferedReason> Templates { get; init; } = [];

    public IReadOnlyList<SubmissionHistoryLine> History { get; init; } = [];

    public ReactionView AsShown => new(Reaction.Id, Reaction.Kind, Words, Reaction.SentAt);
}
