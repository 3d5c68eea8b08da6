using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>A text that does not exist yet. What was chosen says what it is, its fields say what it is called.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/teksten/nieuw")]
public sealed class NewTextController(TextsQuery texts, TextEditService editing, TextPreview preview, TimeProvider clock) : EditorController
{
    [HttpGet("", Name = TextRoutes.New)]
    public async Task<IActionResult> Open([FromQuery(Name = "soort")] string? kind, CancellationToken cancellationToken)
    {
        if (!Terms.TryParse<NewTextKind>(kind, out var chosen))
        {
            return NotFound();
        }

        var made = await texts.NewAsync(chosen, publication: null, cancellationToken);
        var halves = EditableText.Split(NewTextTemplates.For(chosen, made.Publication, clock.GetUtcNow()));
        return View("Edit", await PageAsync(made, halves, cancellationToken) with { Reason = "Nieuw" });
    }

    [HttpPost("")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Add(NewTextForm made, TextForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(made, cancellationToken) is not { } text)
        {
            return NotFound();
        }

        var faults = form.OwnFaults().Concat(FaultsOf(text)).ToList();
        if (faults.Count > 0)
        {
            return await AgainAsync(text, form, faults, cancellationToken);
        }

        var file = FileOf(text, form);
        var outcome = await editing.AddAsync(file, form.Halves.Join(), form.ToReason(), cancellationToken);
        return outcome.Status switch
        {
            CommandStatus.Ok => RedirectToRoute(TextRoutes.Edit, new { file, bewaard = TextForm.Yes }),
            CommandStatus.Invalid => await AgainAsync(text, form, Words(outcome.Value, file, form), cancellationToken),
            _ => await AgainAsync(text, form, [new TextError(TextError.FieldsTarget, "Er is al een tekst met deze slug: kies een andere")], cancellationToken),
        };
    }

    [HttpPost("voorbeeld", Name = TextRoutes.NewPreview)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Preview(NewTextForm made, TextForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(made, cancellationToken) is not { } text)
        {
            return NotFound();
        }

        if (FaultsOf(text).ToList() is { Count: > 0 } faults)
        {
            return await AgainAsync(text, form, faults, cancellationToken);
        }

        var file = FileOf(text, form);
        var outcome = await preview.ReadAsync(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = form.Halves.Join() }, file, cancellationToken);
        return outcome.Page is { } page ? this.AsReadersSee(page) : await AgainAsync(text, form, Words(outcome.Diagnostics, file, form), cancellationToken);
    }

    private static string FileOf(NewText text, TextForm form) => text.Kind.FileOf(form.Halves.Fields ?? string.Empty, text.Publication);

    private static IEnumerable<TextError> FaultsOf(NewText text) =>
        text.AsksPublication && !text.HasPublication ? [new TextError(TextError.PublicationTarget, "Kies bij welke publicatie deze tekst hoort")] : [];

    private static IReadOnlyList<TextError> Words(IEnumerable<Diagnostic> diagnostics, string file, TextForm form) =>
        EditTextQuery.Words(diagnostics.Where(item => !item.IsWarning), file, form.Halves);

    private async Task<NewText?> ReadAsync(NewTextForm made, CancellationToken cancellationToken) =>
        made.Kind is { } kind ? await texts.NewAsync(kind, made.Publication ?? string.Empty, cancellationToken) : null;

    private async Task<IActionResult> AgainAsync(NewText text, TextForm form, IReadOnlyList<TextError> faults, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Edit", await PageAsync(text, form.Halves, cancellationToken) with { Reason = form.Reason ?? string.Empty, IsForReaders = form.IsForReaders, ReadersWords = form.ReadersWords ?? string.Empty, Faults = faults });
    }

    private async Task<EditTextView> PageAsync(NewText text, EditableText halves, CancellationToken cancellationToken) =>
        new(string.Empty, $"Nieuw: {text.Kind.Label().ToLowerInvariant()}", text.Kind.Like(), halves, 0) { New = text, Links = await texts.LinksAsync(cancellationToken) };
}
