using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>
/// The page on which editors decide about one thing. It shows who else has it open; a command leads back to it, or shows it once more with
/// what is wrong and what was typed.
/// </summary>
/// <typeparam name="TKey">What the address names it by.</typeparam>
/// <typeparam name="TView">All that the page shows.</typeparam>
public abstract class ModerationController<TKey, TView>(AuditSubjectKind kind, string view, PresenceTracker presences) : EditorController
    where TView : ModerationView
{
    /// <param name="version">The one that a form started from, to tell what happened since.</param>
    /// <returns>Null where there is none.</returns>
    protected abstract Task<TView?> ReadAsync(TKey key, CommandResult outcome, int version, CancellationToken cancellationToken);

    protected abstract IActionResult ToPage(TKey key);

    /// <param name="typed">Puts what was typed, or chosen, in the fields.</param>
    protected async Task<IActionResult> ShowAsync(
        TKey key, CommandResult outcome, int version, Func<TView, TView> typed, CancellationToken cancellationToken) =>
        await ReadAsync(key, outcome, version, cancellationToken) is { } page
            ? View(view, typed(page) with { Others = await NoteAsync(key, cancellationToken) })
            : NotFound();

    /// <param name="version">The one that the form started from.</param>
    /// <param name="typed">Puts what was typed back in the fields.</param>
    protected Task<IActionResult> AnswerAsync(
        TKey key, CommandResult outcome, int version, Func<TView, TView> typed, CancellationToken cancellationToken) =>
        AnswerAsync(outcome, () => ToPage(key), () => ShowAsync(key, outcome, version, typed, cancellationToken));

    /// <summary>For a button without fields.</summary>
    protected Task<IActionResult> AnswerAsync(TKey key, CommandResult outcome, int version, CancellationToken cancellationToken) =>
        AnswerAsync(key, outcome, version, page => page, cancellationToken);

    /// <summary>For the script that looks once a minute who else is here.</summary>
    protected async Task<IActionResult> PresenceAsync(TKey key, bool exists, CancellationToken cancellationToken) =>
        exists ? Json(await NoteAsync(key, cancellationToken)) : NotFound();

    private Task<IReadOnlyList<string>> NoteAsync(TKey key, CancellationToken cancellationToken) =>
        presences.NoteAsync(kind, string.Create(CultureInfo.InvariantCulture, $"{key}"), cancellationToken);
}

/// <summary>What such a page shows, whatever it is about.</summary>
/// <param name="Outcome">Of the command that was just tried.</param>
public abstract record ModerationView(CommandResult Outcome)
{
    /// <summary>Colleagues who have it open, in a sentence each.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
