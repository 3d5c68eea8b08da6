using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>What a draft was after each save, and back to it.</summary>
public sealed class DraftVersionsController(CaseDraftQuery pages, CaseDraftService making, SiteDbContext store) : DraftController(pages)
{
    [HttpGet("{reference}/versies", Name = TextRoutes.DraftVersions)]
    public async Task<IActionResult> Index(string reference, [FromQuery(Name = "toon")] int shown, CancellationToken cancellationToken)
    {
        if (await Pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        var lines = await store.CaseDraftVersions.AsNoTracking().Where(version => version.DraftId == draft.Id).OrderByDescending(version => version.Version)
            .Select(version => new DraftVersionLine(version.Id, version.Version, version.At, version.By)).ToListAsync(cancellationToken);
        var old = await store.CaseDraftVersions.AsNoTracking().FirstOrDefaultAsync(version => version.DraftId == draft.Id && version.Id == shown, cancellationToken);
        return View("Versions", new DraftVersionsView(reference, draft.Version, lines)
        {
            Shown = old?.Id,
            Diff = old is null ? null : WordDiff.Between($"{draft.Text}\n{draft.LessonTies}", $"{old.Text}\n{old.LessonTies}"),
        });
    }

    /// <summary>Saves the old text as a new version: nothing is thrown away.</summary>
    [HttpPost("{reference}/versies/{id:int}", Name = TextRoutes.RestoreDraft)]
    public async Task<IActionResult> Restore(string reference, int id, VersionForm form, CancellationToken cancellationToken)
    {
        var draft = await Pages.FindAsync(reference, cancellationToken);
        var old = draft is null ? null : await store.CaseDraftVersions.AsNoTracking().FirstOrDefaultAsync(version => version.DraftId == draft.Id && version.Id == id, cancellationToken);
        if (draft is null || old is null)
        {
            return NotFound();
        }

        return await AnswerAsync(
            await making.SaveAsync(draft, form.Version, old.Text, old.LessonTies, cancellationToken),
            () => RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes }),
            () => Task.FromResult<IActionResult>(RedirectToRoute(TextRoutes.DraftVersions, new { reference, toon = id })));
    }
}

public sealed record DraftVersionLine(int Id, int Version, DateTimeOffset At, string By);

/// <param name="Version">What the draft is now.</param>
public sealed record DraftVersionsView(string Reference, int Version, IReadOnlyList<DraftVersionLine> Lines)
{
    /// <summary>The version that is compared with what the draft says now.</summary>
    public int? Shown { get; init; }

    public WordDiff? Diff { get; init; }
}
