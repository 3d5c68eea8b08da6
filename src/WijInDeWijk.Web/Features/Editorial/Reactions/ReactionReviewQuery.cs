using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Reads a reaction as it came in, and as it is or would be on the site.</summary>
public sealed class ReactionReviewQuery(SiteDbContext store, ReactionTargets targets, AuditHistoryQuery trail, CurrentEditor current)
{
    public Task<bool> ExistsAsync(int id, CancellationToken cancellationToken) => store.Reactions.IgnoreQueryFilters().AnyAsync(item => item.Id == id, cancellationToken);

    /// <returns>Null where there is none.</returns>
    public async Task<ReactionReviewView?> ReadAsync(int id, ReactionModerationForm draft, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await store.Reactions.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } reaction)
        {
            return null;
        }

        var templates = await store.ReasonTemplates.Where(template => !template.IsRetired).OrderBy(template => template.Title)
            .Select(template => new { template.Id, template.Title, template.Text }).ToListAsync(cancellationToken);
        return new ReactionReviewView(reaction, await targets.ReadAsync(reaction.DocumentId, cancellationToken), outcome)
        {
            Draft = draft with { Reason = draft.Reason ?? templates.Find(template => template.Id == draft.Template)?.Text },
            Words = draft.Text is null ? reaction.Shown : draft.ToWords(),
            Email = current.MayEdit && reaction.Email.Length > 0 ? reaction.Email : null,
            Warnings = PrivacyWarnings.Find($"{reaction.Sent.Text}\n{reaction.Sent.Place}\n{reaction.Sent.Who}"),
            Templates = [.. templates.Select(template => (template.Id, template.Title))],
            History = await trail.ReadAsync(AuditSubjectKind.Reaction, id.ToString(CultureInfo.InvariantCulture), cancellationToken),
        };
    }
}

/// <summary>All that an editor needs to decide on a reaction.</summary>
public sealed record ReactionReviewView(Reaction Reaction, ReactionTarget Target, CommandResult Outcome)
{
    public required ReactionModerationForm Draft { get; init; }

    /// <summary>As they are, or as an editor just typed them.</summary>
    public required ReactionWords Words { get; init; }

    /// <summary>Only for who may act on it.</summary>
    public string? Email { get; init; }

    public IReadOnlyList<PrivacyWarning> Warnings { get; init; } = [];

    public IReadOnlyList<(int Id, string Title)> Templates { get; init; } = [];

    public IReadOnlyList<SubmissionHistoryLine> History { get; init; } = [];

    /// <summary>Colleagues who have it open.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public ReactionView AsShown => new(Reaction.Id, Reaction.Kind, Words, Reaction.SentAt);
}
