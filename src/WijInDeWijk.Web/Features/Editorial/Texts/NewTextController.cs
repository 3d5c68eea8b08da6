using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Seeding;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>A text that does not exist yet: a case, lesson or concept. What it is called says where it lies.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/teksten/nieuw")]
public sealed partial class NewTextController(TextsQuery texts, TextEditing editing, TextPreview preview, TimeProvider clock) : EditorController
{
    [HttpGet("", Name = TextRoutes.New)]
    public async Task<IActionResult> Open([FromQuery(Name = "soort")] string? kind, CancellationToken cancellationToken) =>
        View("Edit", await PageAsync(TextHalves.Split(NewTextTemplates.For(KindOf(kind), clock.GetUtcNow())), cancellationToken) with { Reason = "Nieuw" });

    [HttpPost("")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Add(TextForm form, CancellationToken cancellationToken)
    {
        var text = form.Halves.Join();
        var faults = form.OwnFaults().ToList();
        var file = FileOf(form.Halves.Fields ?? string.Empty);
        if (faults.Count > 0)
        {
            return await AgainAsync(form, faults, cancellationToken);
        }

        var outcome = await editing.AddAsync(file, text, form.ToReason(), cancellationToken);
        return outcome.Refusal switch
        {
            null => RedirectToRoute(TextRoutes.Edit, new { file, bewaard = TextForm.Yes }),
            ChangeRefusal.Faults => await AgainAsync(form, EditPages.Words(outcome.Diagnostics.Where(item => !item.IsWarning), file, form.Halves), cancellationToken),
            _ => await AgainAsync(form, [new TextFault(TextFault.FieldsTarget, "Er is al een tekst met deze slug: kies een andere")], cancellationToken),
        };
    }

    [HttpPost("voorbeeld", Name = TextRoutes.NewPreview)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Preview(TextForm form, CancellationToken cancellationToken)
    {
        var file = FileOf(form.Halves.Fields ?? string.Empty);
        var outcome = await preview.ReadAsync(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = form.Halves.Join() }, file, cancellationToken);
        return outcome.Page is { } page
            ? this.AsReadersSee(page)
            : await AgainAsync(form, EditPages.Words(outcome.Diagnostics.Where(item => !item.IsWarning), file, form.Halves), cancellationToken);
    }

    /// <summary>A lesson has a number, a concept a short meaning; anything else is a case.</summary>
    private static string FileOf(string fields)
    {
        var slug = Slug().Match(fields) is { Success: true } match ? match.Groups["slug"].Value : "zonder-slug";
        var number = Number().Match(fields);
        return number.Success ? $"lessen/{number.Groups["number"].Value}-{slug}.md"
            : fields.Split('\n').Any(line => line.StartsWith("kort:", StringComparison.Ordinal)) ? $"begrippen/{slug}.md"
            : $"casussen/{slug}.md";
    }

    private static TextKind KindOf(string? code) => Terms.TryParse<TextKind>(code, out var kind) ? kind : TextKind.Concept;

    private async Task<IActionResult> AgainAsync(TextForm form, IReadOnlyList<TextFault> faults, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Edit", await PageAsync(form.Halves, cancellationToken) with { Reason = form.Reason ?? string.Empty, IsForReaders = form.IsForReaders, Faults = faults });
    }

    private async Task<EditPage> PageAsync(TextHalves halves, CancellationToken cancellationToken) =>
        new(string.Empty, "Nieuwe tekst", TextKinds.Of(FileOf(halves.Fields ?? string.Empty)) ?? TextKind.Case, halves, 0) { Links = await texts.LinksAsync(cancellationToken) };

    [GeneratedRegex("^slug:[ ]*(?<slug>[a-z0-9-]{1,200})[ ]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex("^nummer:[ ]*(?<number>[0-9]{1,4})[ ]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Number();
}

internal static class NewTextTemplates
{
    public static string For(TextKind kind, DateTimeOffset now) => kind switch
    {
        TextKind.Case => $"---\nslug:\ntitel:\nondertitel:\nsamenvatting:\nherkomst: redactie\ngeplaatst: {now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\nplaats:\n  wijk:\n  gemeente:\n  provincie:\n  breedtegraad:\n  lengtegraad:\ngebied:\ninitiatiefnemers: []\nontmoetingsplek:\ndoelgroepen: []\nperiode: {{}}\nstatus: loopt\nfinanciering:\nthemas: []\n---\n## Het initiatief\n\n",
        TextKind.Lesson => "---\nslug:\nnummer:\ntitel:\npublicatie: wij-in-de-wijk\npaginas:\nbewering:\nbegrippen: []\nvraagt:\n  bewoners:\n  professionals:\n  gemeenten:\n  financiers:\nreflectievragen:\n  -\nbewijs: []\n---\n## Waarom\n\n",
        _ => "---\nslug:\npublicatie: wij-in-de-wijk\ntitel:\nook: []\nkort:\nverwant: []\n---\n",
    };
}
