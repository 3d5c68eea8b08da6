using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Tests.Support;

/// <summary>Every way in which words go onto the site, as an editor goes it.</summary>
internal static class Publications
{
    public const string TickName = "mag-op-de-site";

    /// <summary>By name; each is on its way until its form is sent.</summary>
    public static TheoryData<string> Ways =>
    [
        "a text that is edited", "why it changed, for readers", "a text that is new", "a text that is put back", "an earlier version", "a document that is taken over",
        "a case of a draft", "a draft on a day", "evidence of a draft", "a reaction", "where a reaction is from", "an answer", "a photo", "who made a photo",
    ];

    /// <summary>Goes one way up to the button, with some words in what is to be published.</summary>
    public static async Task<Publication> BeginAsync(this EditorSite site, string way, string words)
    {
        var desk = await site.NewEditorAsync();
        switch (way)
        {
            case "a text that is edited":
                var text = await desk.OpenAsync($"/redactie/teksten/bewerken/{SeedFolder.ConceptFile}");
                return new(desk, text, SeedFolder.ConceptFile, "/begrippen/brug", text.TextForm(body: body => $"{body}\n\nZo is het: {words}. [redactie]\n"));
            case "why it changed, for readers":
                var changed = await desk.OpenAsync($"/redactie/teksten/bewerken/{SeedFolder.ConceptFile}");
                return new(desk, changed, SeedFolder.ConceptFile, "/begrippen/brug/wijzigingen", [.. changed.TextForm(body: body => $"{body}\n\nNog een zin. [redactie]\n", reason: $"Nu met {words}"), ("voor-lezers", "ja")]);
            case "a text that is new":
                var made = await desk.OpenAsync($"{Texts.New}?soort=begrippen");
                return new(desk, made, "/nieuw?soort=begrippen", "/begrippen/stoep", [("kenmerken", $"slug: stoep\ntitel: Stoep\npublicatie: proefbundel\nkort: >-\n  Waar men elkaar ziet, zegt\n  {words}."), ("tekst", "Een stoep. [redactie]"), ("reden", "Nieuw")]);
            case "a text that is put back":
                await site.UnpublishAsync(SeedFolder.ConceptFile);
                Assert.Equal(HttpStatusCode.Redirect, (await site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\nZo is het: {words}. [redactie]\n")).Status);
                return new(desk, await desk.OpenAsync($"/redactie/teksten/stand/{SeedFolder.ConceptFile}"), SeedFolder.ConceptFile, "/begrippen/brug", [("stap", "publiceren")]);
            case "an earlier version":
                var older = await site.RememberAsync(words);
                return new(desk, await desk.OpenAsync($"/redactie/teksten/versies/{SeedFolder.ConceptFile}"), "brug.md", "/begrippen/brug", [("revisie", older)]) { Form = "/terugzetten/" };
            case "a document that is taken over":
                await site.WithStoreAsync(async store =>
                {
                    (await store.SourceTexts.SingleAsync(item => item.File == SeedFolder.ConceptFile, Stop)).Wait($"{SampleDocuments.Concept}\n\nZo is het: {words}. [redactie]\n");
                    return await store.SaveChangesAsync(Stop);
                });
                return new(desk, await desk.OpenAsync("/redactie/teksten/documenten"), "/documenten", "/begrippen/brug", [("keuze", "overnemen")]);
            case "a case of a draft":
            case "a draft on a day":
            case "evidence of a draft":
                var reference = await site.DraftAsync(desk, way.StartsWith("evidence", StringComparison.Ordinal) ? string.Empty : words, way.StartsWith("evidence", StringComparison.Ordinal) ? words : string.Empty);
                return new(desk, await desk.OpenAsync($"/redactie/concepten/{reference}"), "/publiceren", way.StartsWith("evidence", StringComparison.Ordinal) ? "/lessen/1-begin-klein" : "/casussen/de-soepbus", [("datum", way.EndsWith("day", StringComparison.Ordinal) ? "2026-12-01" : string.Empty)]);
            case "a reaction":
            case "where a reaction is from":
                var reaction = await desk.OpenAsync($"/redactie/reacties/{await site.ReactAsync()}");
                var isPlace = way.StartsWith("where", StringComparison.Ordinal);
                return new(desk, reaction, "/plaatsen", "/lessen/1-begin-klein", [("tekst", isPlace ? "Soep." : $"Zo is het: {words}."), ("plaats", isPlace ? words : "Ondiep"), ("wie", "vrijwilliger")]);
            case "an answer":
                await site.AnswerAsync(desk, SampleCheckIns.Stopped);
                return new(desk, await site.OpenAnswerAsync(desk), "/plaatsen", "/casussen/buurttuin", [("veranderd", "De grond is weg."), ("geleerd", $"Zo is het: {words}."), ("wie", ""), ("stand", "ja")]);
            default:
                var sender = await site.NewContributor().SendInAsync();
                await site.AttachAsync(sender, isAgreed: true);
                await site.PublishAsCaseAsync(sender);
                var isMaker = way.StartsWith("who", StringComparison.Ordinal);
                return new(desk, await desk.OpenAsync($"/redactie/concepten/{sender}/fotos"), "/kiezen", "/casussen/de-soepbus", [("alt", isMaker ? "Soep" : $"Te zien is {words}"), ("maker", isMaker ? words : string.Empty)]);
        }
    }

    /// <summary>The boxes on a page for what was found in what is to be published.</summary>
    public static IReadOnlyList<string> Ticks(this Reply page) => [.. page.Page.QuerySelectorAll($"input[name='{TickName}']").Select(box => box.GetAttribute("value")!).Distinct(StringComparer.Ordinal)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> RememberAsync(this EditorSite site, string words)
    {
        await site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\nNog een zin. [redactie]\n");
        return await site.WithStoreAsync(async store =>
        {
            var revision = new Revision { File = SeedFolder.ConceptFile, Text = $"{SampleDocuments.Concept}\n\nZo is het: {words}. [redactie]\n", AuthorName = Revision.Document, At = site.Clock.GetUtcNow(), Reason = "Vroeger" };
            store.Revisions.Add(revision);
            await store.SaveChangesAsync(Stop);
            return revision.Id.ToString(CultureInfo.InvariantCulture);
        });
    }

    private static async Task<string> DraftAsync(this EditorSite site, Desk desk, string told, string evidence)
    {
        var reference = await site.NewContributor().SendInAsync();
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        var draft = await desk.OpenAsync(made.Location!);
        var fields = Stories.Complete(draft).Select(field => field.Item1 switch
        {
            "tekst" when told.Length > 0 => (field.Item1, $"{field.Item2}\n\nZo is het: {told}. [redactie]\n"),
            "lessen" when evidence.Length > 0 => (field.Item1, field.Item2.Replace("één pan soep", evidence, StringComparison.Ordinal)),
            _ => field,
        });
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(draft, [.. fields])).Status);
        return reference;
    }
}

/// <param name="Page">With the form.</param>
/// <param name="Ending">Of the address that the form is sent to.</param>
/// <param name="Address">Where readers would read it.</param>
internal sealed record Publication(Desk Desk, Reply Page, string Ending, string Address, (string Name, string Value)[] Fields)
{
    /// <summary>A part of the address, where its end is not enough to know the form by.</summary>
    public string Form { get; init; } = string.Empty;

    public Task<Reply> SendAsync() => SendAsync(Page);

    /// <summary>Sends the form once more from the page that came back, with these boxes ticked.</summary>
    public Task<Reply> SendAsync(Reply from, params IReadOnlyList<string> ticks)
    {
        (string Name, string Value)[] fields = [.. Fields, .. ticks.Select(code => (Publications.TickName, code))];
        var form = from.Page.QuerySelectorAll($"main form[action$='{Ending}']").FirstOrDefault(item => item.GetAttribute("action")!.Contains(Form, StringComparison.Ordinal));
        return form is null ? Desk.PressAsync(from, Ending, fields) : Desk.SendToAsync(from, form.GetAttribute("action")!, fields);
    }
}
