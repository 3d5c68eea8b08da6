using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>What came in, what is on the site, and what is not placed.</summary>
public sealed class ReactionListQuery(SiteDbContext store)
{
    /// <summary>Of what was decided on, the latest will do.</summary>
    private const int MaxDecided = 100;

    public async Task<IReadOnlyList<ReactionGroup>> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = await LinesAsync(All.Where(item => item.State == ModerationState.Waiting).OrderBy(item => item.Id), cancellationToken);
        var published = await LinesAsync(All.Where(item => item.State == ModerationState.Published).OrderByDescending(item => item.Id).Take(MaxDecided), cancellationToken);
        var away = await LinesAsync(All.Where(item => item.State == ModerationState.Declined || item.State == ModerationState.TakenBack).OrderByDescending(item => item.DecidedAt).Take(MaxDecided), cancellationToken);
        return
        [
            new("nieuw", "Nieuw", [.. waiting.Where(line => line.QuarantineReasons is null)]),
            new("apart-gezet", "Apart gezet", [.. waiting.Where(line => line.QuarantineReasons is not null)]),
            new("op-de-site", "Op de site", published),
            new("niet-geplaatst", "Niet geplaatst of van de site gehaald", away),
        ];
    }

    private IQueryable<Reaction> All => store.Reactions.AsNoTracking().Include(item => item.Document);

    private static async Task<IReadOnlyList<ReactionLine>> LinesAsync(IQueryable<Reaction> reactions, CancellationToken cancellationToken) =>
        [.. (await reactions.ToListAsync(cancellationToken)).Select(item => new ReactionLine(
            item.Id, item.Kind, MarkdownText.ToPlainText(item.State == ModerationState.Published ? item.Shown.Text : item.Sent.Text), item.Document.Kind.Label(), item.Document.Title, item.SentAt, item.State, item.QuarantineReasons))];
}

public sealed record ReactionGroup(string Code, string Title, IReadOnlyList<ReactionLine> Lines);

public sealed record ReactionLine(int Id, ReactionKind Kind, string Text, string What, string Title, DateTimeOffset SentAt, ModerationState State, string? QuarantineReasons)
{
    private const int Glimpse = 90;

    /// <summary>The beginning, to know it by.</summary>
    public string Beginning => Text.Length <= Glimpse ? Text : Text[..Glimpse].TrimEnd() + "…";
}
