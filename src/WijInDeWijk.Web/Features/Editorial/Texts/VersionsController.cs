using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What a text said before: look back, compare any two, put one back.</summary>
[Route("redactie/teksten")]
public sealed class VersionsController(TextsQuery texts, TextEditService editing, SiteDbContext store) : EditorController
{
    private const int PageSize = 100;

    [HttpGet("versies/{**file}", Name = TextRoutes.Versions)]
    public async Task<IActionResult> Index(string file, [FromQuery(Name = Paging.Parameter)] int? page, CancellationToken cancellationToken) =>
        await ReadAsync(file, null, null, cancellationToken, page) is { } versions ? View("Versions", versions) : NotFound();

    /// <summary>Without a choice: the newest beside the one before it.</summary>
    [HttpGet("vergelijken/{**file}", Name = TextRoutes.Compare)]
    public async Task<IActionResult> Compare(string file, [FromQuery(Name = "van")] int from, [FromQuery(Name = "met")] int to, [FromQuery(Name = Paging.Parameter)] int? page, CancellationToken cancellationToken) =>
        await ReadAsync(file, from, to, cancellationToken, page) is { } versions ? View("Versions", versions) : NotFound();

    [HttpPost("terugzetten/{**file}", Name = TextRoutes.Restore)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Restore(string file, [FromForm(Name = "revisie")] int revision, [FromForm(Name = "versie")] int version, CancellationToken cancellationToken)
    {
        var outcome = await editing.RestoreAsync(file, revision, version, cancellationToken);
        if (outcome.IsOk)
        {
            return RedirectToRoute(TextRoutes.Edit, new { file, bewaard = TextForm.Yes });
        }

        if (await ReadAsync(file, null, null, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = outcome.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Versions", page with { Problems = ProblemsOf(outcome, file), Chosen = revision });
    }

    [HttpPost("lezers/{**file}", Name = TextRoutes.TellReaders)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TellReaders(string file, [FromForm(Name = "revisie")] int revision, [FromForm(Name = "lezers-lezen")] string? words, CancellationToken cancellationToken)
    {
        var outcome = await editing.TellReadersAsync(file, revision, IncomingText.Line(words), cancellationToken);
        if (outcome.Status != CommandStatus.Invalid)
        {
            return outcome.IsOk ? RedirectToRoute(TextRoutes.Versions, new { file }) : NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ReadAsync(file, null, null, cancellationToken) is { } page ? View("Versions", page with { Typed = (revision, words ?? string.Empty) }) : NotFound();
    }

    private static IReadOnlyList<string> ProblemsOf(CommandResult<IReadOnlyList<Diagnostic>> outcome, string file) => outcome.Status switch
    {
        CommandStatus.Conflict => ["Een collega heeft deze tekst intussen veranderd. Kijk eerst wat er nu staat."],
        CommandStatus.Invalid => [.. outcome.Value.Where(item => !item.IsWarning).Select(item => $"{(item.File == file ? null : $"{item.File}, ")}regel {item.Line}: {item.Message}")],
        _ => ["Deze versie bestaat niet."],
    };

    /// <summary>Some of its versions; on every page the newest stands on top, to be compared with.</summary>
    private async Task<VersionsView?> ReadAsync(string file, int? from, int? to, CancellationToken cancellationToken, int? shown = null)
    {
        if (await texts.FindAsync(file, cancellationToken) is not { } text)
        {
            return null;
        }

        var revisions = store.Revisions.AsNoTracking().Where(item => item.File == file).OrderByDescending(item => item.Id);
        var paging = Paging.Of(shown, PageSize, await revisions.CountAsync(cancellationToken));
        var lines = await LinesAsync(revisions.Skip(paging.Skip).Take(paging.Size), cancellationToken);
        var newest = paging.Page == 1 ? [] : await LinesAsync(revisions.Take(1), cancellationToken);
        var page = new VersionsView(file, text.Title, text.Text.Version, [.. newest, .. lines], paging);
        return from is null || lines.Count == 0 ? page : await BesideAsync(page, from.Value, to ?? 0, cancellationToken);
    }

    private static Task<List<VersionLine>> LinesAsync(IQueryable<Revision> revisions, CancellationToken cancellationToken) => revisions
        .Select(item => new VersionLine(item.Id, item.At, item.AuthorName, item.AuthorId == null, item.Reason, item.IsForReaders))
        .ToListAsync(cancellationToken);

    private async Task<VersionsView?> BesideAsync(VersionsView page, int from, int to, CancellationToken cancellationToken)
    {
        var newer = to == 0 ? page.Lines[0].Id : to;
        var older = from == 0 ? page.Lines[Math.Min(1, page.Lines.Count - 1)].Id : from;
        var found = await store.Revisions.AsNoTracking().Where(item => item.File == page.File && (item.Id == older || item.Id == newer)).ToDictionaryAsync(item => item.Id, item => item.Text, cancellationToken);
        return found.TryGetValue(older, out var before) && found.TryGetValue(newer, out var after)
            ? page with { From = older, To = newer, Diff = WordDiff.Between(before, after) }
            : null;
    }
}

/// <param name="Lines">Newest first.</param>
public sealed record VersionsView(string File, string Title, int Version, IReadOnlyList<VersionLine> Lines, Paging Paging)
{
    public int From { get; init; }

    public int To { get; init; }

    /// <summary>Of the two that were chosen.</summary>
    public WordDiff? Diff { get; init; }

    /// <summary>The one that was to be put back, and was not.</summary>
    public int? Chosen { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What readers were to be told of a version, which is too long.</summary>
    public (int Id, string Words)? Typed { get; init; }
}

/// <param name="IsDocument">It came from disk, not from an editor.</param>
public sealed record VersionLine(int Id, DateTimeOffset At, string Author, bool IsDocument, string Reason, bool IsForReaders);
