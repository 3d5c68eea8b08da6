using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>From what a resident sends in to a page that everybody finds. On a site of its own, for it changes what all pages show.</summary>
public sealed class EditorialJourneyTests(BrowserSite site)
{
    private const string FillIn = """
        area => {
          const filled = {
            'ondertitel:': 'ondertitel: Soep aan huis',
            'samenvatting:': 'samenvatting: Elke dinsdag rijdt er een bus met soep door de wijk.',
            'breedtegraad:': 'breedtegraad: 52.1093',
            'lengtegraad:': 'lengtegraad: 5.0954',
            'gebied:': 'gebied: stedelijk',
            'initiatiefnemers:': 'initiatiefnemers: [bewoners]',
            'ontmoetingsplek:': 'ontmoetingsplek: mobiel',
            'themas:': 'themas: [ontmoeting]',
          };
          area.value = area.value.split('\n').map(line => Object.entries(filled).reduce((text, [field, value]) => text.trimStart().startsWith(field) ? text.replace(text.trimStart(), value) : text, line)).join('\n');
        }
        """;

    /// <summary>However slow the machine is, this form is filled in faster than people do.</summary>
    private static readonly Dictionary<string, string> SetApart = new(StringComparer.Ordinal) { ["Submissions__MinimumSeconds"] = "60" };

    [Fact]
    public async Task A_submission_goes_by_question_and_answer_to_a_published_case_that_is_found()
    {
        await using var own = await site.StartOwnAsync(SetApart);
        await using var resident = await site.VisitAsync("/insturen/kort", Visitor.OnAPhone, own);
        var reference = await resident.SendInAsync("Elke dinsdag komt er een bus met soep. Bel Ria Jansen op 06-12345678.");
        await AttachPhotoAsync(resident, reference);
        await using var editor = await site.VisitAsync(site.Invitation, own: own);
        await editor.ChoosePasswordAsync();
        var faults = new Faults();

        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}");
        await editor.Page.ClickAsync("text=Dit is echt: haal het uit quarantaine");
        await editor.Page.ClickAsync("text=Stel een vraag >> nth=0");
        await editor.Page.FillAsync("[name=vraag]", "Wie kookt de soep?");
        await editor.Page.ClickAsync("form[action$='/vraag'] button");
        await Assertions.Expect(editor.Page.Locator("#stand")).ToHaveTextAsync("Vraag van de redactie");

        await resident.Page.GotoAsync($"/insturen/mijn/{reference}");
        await resident.Page.FillAsync("[name=antwoord]", "Dat doen de buren om de beurt.");
        await resident.Page.ClickAsync("text=Verstuur antwoord");
        await Assertions.Expect(resident.Page.GetByText("Dat doen de buren om de beurt.")).ToBeVisibleAsync();

        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}");
        await Assertions.Expect(editor.Page.GetByText("Dat doen de buren om de beurt.")).ToBeVisibleAsync();
        await editor.Page.ClickAsync("text=Maak of bewerk de casus");
        await editor.ShouldBeAtAsync("Maak er een casus van");
        await editor.LookBehindAsync(faults, "het concept");
        await ChoosePhotoAsync(editor, reference, faults);
        await editor.Page.Locator("#kenmerken").EvaluateAsync(FillIn);
        await editor.Page.FillAsync("#tekst", "## Het initiatief\n\nElke dinsdag komt er een bus met soep. [inzender]\n\nBuren koken om de beurt. Bel het buurthuis op 030 123 45 67. [redactie]\n");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("main .utrecht-alert--ok")).ToHaveTextAsync("Bewaard.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("[data-error-summary]")).ToContainTextAsync("Telefoonnummer ‘030 123 45 67’");
        await editor.LookBehindAsync(faults, "wat de privacycontrole vond");
        await editor.Page.GetByLabel("Telefoonnummer ‘030 123 45 67’ mag op de site").CheckAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await editor.ShouldBeAtAsync("De Soepbus");
        await Assertions.Expect(editor.Page.GetByAltText("Een bus op een plein")).ToBeVisibleAsync();
        await editor.LookBehindAsync(faults, "de casus");

        await using var reader = await site.VisitAsync("/zoeken?q=bus+met+soep", own: own);
        await Assertions.Expect(reader.Page.Locator(".wijk-hit__title").First).ToHaveTextAsync("De Soepbus");
        await resident.Page.GotoAsync($"/insturen/mijn/{reference}");
        await Assertions.Expect(resident.Page.GetByText("Gepubliceerd").First).ToBeVisibleAsync();

        await ProposeAsync(resident, editor, reference, faults);
        await PlaceProposalAsync(editor, reference, faults);
        await reader.Page.GotoAsync("/casussen/de-soepbus");
        await Assertions.Expect(reader.Page.GetByText("Elke dinsdag en donderdag komt er een bus met soep.")).ToBeVisibleAsync();

        await resident.Page.GotoAsync($"/insturen/mijn/{reference}");
        await TakeBackAsync(resident, faults);
        await reader.Page.GotoAsync("/casussen/de-soepbus");
        await reader.ShouldBeAtAsync("Dit verhaal is teruggenomen");
        await reader.LookBehindAsync(faults, "het teruggenomen verhaal");
        await reader.Page.GotoAsync("/zoeken?q=bus+met+soep");
        await Assertions.Expect(reader.Page.GetByText("De Soepbus")).ToHaveCountAsync(0);
        await editor.Page.GotoAsync("/redactie");
        await Assertions.Expect(editor.Page.GetByText("De Soepbus").First).ToBeVisibleAsync();
        await editor.LookBehindAsync(faults, "het bericht aan de redactie");
        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}");
        await editor.LookBehindAsync(faults, "de ingetrokken inzending");
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task A_text_is_changed_compared_and_restored_and_a_slower_colleague_sees_both()
    {
        await using var own = await site.StartOwnAsync();
        const string Edit = "/redactie/teksten/bewerken/begrippen/bonding.md";
        await using var fast = await site.VisitAsync(site.Invitation, own: own);
        await fast.ChoosePasswordAsync();
        await using var slow = await site.VisitAsync(await own.InviteAsync("Bas", "bas@voorbeeld.nl"), own: own);
        await slow.ChoosePasswordAsync();
        await slow.Page.GotoAsync(Edit);
        var faults = new Faults();

        foreach (var address in (string[])["/redactie/teksten", Edit, "/redactie/teksten/bewerken/teksten/privacy.md", "/redactie/teksten/nieuw?soort=publicatieteksten", "/redactie/teksten/documenten", "/redactie/teksten/stand/begrippen/bonding.md", "/redactie/concepten"])
        {
            await fast.Page.GotoAsync(address);
            await fast.LookBehindAsync(faults, address);
        }

        await SaveAsync(fast, Edit, "Een zin van Fatima. [redactie]");
        await Assertions.Expect(fast.Page.Locator("main .utrecht-alert--ok")).ToContainTextAsync("Bewaard");
        await slow.Page.FillAsync("#tekst", await slow.Page.InputValueAsync("#tekst") + "\n\nEen zin van Bas. [redactie]\n");
        await slow.Page.FillAsync("#reden", "aanvulling");
        await slow.Page.ClickAsync("text=Bewaar en publiceer");
        await Assertions.Expect(slow.Page.Locator("main ins, main del").First).ToBeVisibleAsync();
        Assert.Contains("Een zin van Bas.", await slow.Page.InputValueAsync("#tekst"), StringComparison.Ordinal);
        await slow.LookBehindAsync(faults, "een botsing");
        await slow.Page.FillAsync("#lezers-lezen", "Er staat een zin van Bas bij.");
        await slow.Page.ClickAsync("text=Bewaar en publiceer");
        await Assertions.Expect(slow.Page.Locator("main .utrecht-alert--ok")).ToContainTextAsync("Bewaard");

        await fast.Page.GotoAsync("/redactie/teksten/versies/begrippen/bonding.md");
        await fast.LookBehindAsync(faults, "de versies");
        await fast.Page.FillAsync("input[name=lezers-lezen]", new string('x', 400));
        await fast.Page.ClickAsync("text=Bewaar wat lezers lezen");
        await fast.LookBehindAsync(faults, "wat lezers lezen met een fout");
        await fast.Page.GotoAsync("/fout/403");
        await fast.LookBehindAsync(faults, "wat een account niet mag");
        await fast.Page.GotoAsync("/begrippen/bonding");
        await Assertions.Expect(fast.Page.GetByText("Een zin van Bas.")).ToBeVisibleAsync();
        faults.ShouldBeNone();
    }

    /// <summary>What is typed is saved, and nobody's business until it is proposed.</summary>
    private static async Task ProposeAsync(Visit resident, Visit editor, string reference, Faults faults)
    {
        await resident.Page.GotoAsync($"/insturen/mijn/{reference}/deel/initiatief");
        await resident.Page.FillAsync("[name=wat]", "Elke dinsdag en donderdag komt er een bus met soep.");
        await Assertions.Expect(resident.Page.Locator("[data-saved]")).ToContainTextAsync("nog niet voorgesteld");
        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}");
        await Assertions.Expect(editor.Page.Locator("#voorstellen")).ToHaveCountAsync(0);
        await resident.Page.ReloadAsync();
        await Axe.LookAsync(resident, faults, "een wijziging die nog niet is voorgesteld");
        await resident.Page.ClickAsync("button:has-text('Stel deze wijziging voor')");
        await Assertions.Expect(resident.Page.GetByText("Wijziging voorgesteld")).ToBeVisibleAsync();
    }

    private static async Task PlaceProposalAsync(Visit editor, string reference, Faults faults)
    {
        await editor.Page.ReloadAsync();
        await editor.LookBehindAsync(faults, "een voorstel");
        await editor.Page.ClickAsync("[value=overnemen]");
        await Assertions.Expect(editor.Page.Locator("#voorstellen")).ToBeVisibleAsync();
        await editor.LookBehindAsync(faults, "een casus met een voorstel ernaast");
        await editor.Page.FillAsync("#tekst", (await editor.Page.InputValueAsync("#tekst")).Replace("Elke dinsdag komt", "Elke dinsdag en donderdag komt", StringComparison.Ordinal));
        await editor.Page.FillAsync("#reden", "ook op donderdag");
        await Assertions.Expect(editor.Page.Locator("[name=voorstel]")).ToBeCheckedAsync();
        await editor.Page.ClickAsync("text=Bewaar en publiceer");
        await Assertions.Expect(editor.Page.Locator("main .utrecht-alert--ok")).ToContainTextAsync("Bewaard");
        await Assertions.Expect(editor.Page.Locator("#voorstellen")).ToHaveCountAsync(0);
        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}");
        await Assertions.Expect(editor.Page.GetByText("Zette een wijziging van de inzender op de site")).ToBeVisibleAsync();
    }

    private static async Task TakeBackAsync(Visit resident, Faults faults)
    {
        await resident.Page.ClickAsync("text=Trek uw voorbeeld in");
        await resident.ShouldBeAtAsync("Uw voorbeeld intrekken");
        await resident.LookBehindAsync(faults, "intrekken");
        await resident.Page.ClickAsync("text=Trek mijn voorbeeld in");
        await Assertions.Expect(resident.Page.Locator("#stand")).ToContainTextAsync("Ingetrokken");
        await resident.LookBehindAsync(faults, "ingetrokken");
    }

    private static async Task AttachPhotoAsync(Visit resident, string reference)
    {
        await resident.Page.GotoAsync($"/insturen/mijn/{reference}/bestanden");
        await resident.Page.SetInputFilesAsync("[name=bestanden]", Path.Combine(WijInDeWijk.Tests.Support.Repository.Root, "docs", "images", "home.png"));
        await resident.Page.ClickAsync("text=Stuur mee");
        await resident.Page.FillAsync("[name=alt]", "Een bus");
        await resident.Page.CheckAsync("[name=akkoord]");
        await resident.Page.ClickAsync("article button >> nth=0");
    }

    private static async Task ChoosePhotoAsync(Visit editor, string reference, Faults faults)
    {
        var draft = editor.Page.Url;
        await editor.Page.GotoAsync($"/redactie/concepten/{reference}/fotos");
        await editor.LookBehindAsync(faults, "de foto's");
        await editor.Page.FillAsync("[name=alt]", "Een bus op een plein");
        await editor.Page.ClickAsync("text=Zet bij de casus");
        await Assertions.Expect(editor.Page.GetByText("staat bij de casus")).ToBeVisibleAsync();
        await editor.Page.GotoAsync(draft);
    }

    private static async Task SaveAsync(Visit visit, string address, string paragraph)
    {
        await visit.Page.GotoAsync(address);
        await visit.Page.FillAsync("#tekst", await visit.Page.InputValueAsync("#tekst") + $"\n\n{paragraph}\n");
        await visit.Page.FillAsync("#reden", "aanvulling");
        await visit.Page.ClickAsync("text=Bewaar en publiceer");
    }
}
