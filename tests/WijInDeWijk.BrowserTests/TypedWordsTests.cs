using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Nothing that somebody typed is lost: not when the site refuses it, and not when they leave.</summary>
public sealed class TypedWordsTests(BrowserSite site)
{
    [Fact]
    public async Task What_is_refused_comes_back_and_is_sent_after_signing_in_or_giving_the_code()
    {
        var faults = new Faults();
        await using var editor = await site.VisitAsync(await site.InviteAsync("Lotte", "lotte@voorbeeld.nl"));
        await editor.ChoosePasswordAsync();
        await editor.Page.GotoAsync("/redactie/sjablonen");
        await editor.Page.Locator("summary").Last.ClickAsync();
        await editor.Page.Locator("[name=naam]").Last.FillAsync("Nog te kort");
        await editor.Page.Locator("textarea[name=tekst]").Last.FillAsync("Uw verhaal is nog kort.\nVertelt u ons meer?");
        await editor.Page.Context.ClearCookiesAsync();
        await editor.Page.Locator("form:has(textarea) button[type=submit]").Last.ClickAsync();
        await editor.ShouldBeAtAsync("Aanmelden");
        Assert.Equal("Uw verhaal is nog kort.\nVertelt u ons meer?", await editor.Page.InputValueAsync("textarea[name=tekst]"));
        await editor.LookBehindAsync(faults, "aanmelden met wat werd getypt");
        await editor.Page.FillAsync("[name=e-mail]", "lotte@voorbeeld.nl");
        await editor.Page.FillAsync("[name=wachtwoord]", Desk.Password);
        await editor.Page.ClickAsync("text=Meld aan >> nth=0");
        await editor.ShouldBeAtAsync("U kunt weer verder");
        await editor.LookBehindAsync(faults, "weer aangemeld");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur opnieuw" }).ClickAsync();
        await editor.ShouldBeAtAsync("Sjablonen");
        await Assertions.Expect(editor.Page.GetByText("Nog te kort").First).ToBeVisibleAsync();

        await using var resident = await site.VisitAsync("/insturen/kort", Visitor.OnAPhone);
        await resident.Page.FillAsync("[name=titel]", "De Soepbus");
        await resident.Page.FillAsync("[name=gemeente]", "Utrecht");
        await resident.Page.ClickAsync("main form [type=submit] >> nth=0");
        var code = await resident.Page.InnerTextAsync("#uw-code");
        await resident.Page.FillAsync("[name=wat]", "Elke dinsdag soep.");
        await resident.Page.Context.ClearCookiesAsync();
        await resident.Page.ClickAsync("main form [type=submit] >> nth=0");
        await resident.ShouldBeAtAsync("Verder met uw voorbeeld");
        await resident.LookBehindAsync(faults, "de code met wat werd getypt");
        await resident.Page.FillAsync("[name=code]", code);
        await resident.Page.ClickAsync("text=Ga verder");
        await resident.ShouldBeAtAsync("U kunt weer verder");
        await resident.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur opnieuw" }).ClickAsync();
        await Assertions.Expect(resident.Page.Locator("[name=waarom]")).ToBeVisibleAsync();

        await using var reader = await site.VisitAsync("/casussen/krachtstation/reageren", Visitor.OnAPhone.WithoutScript);
        await reader.Page.FillAsync("[name=tekst]", "Bij ons ging het net zo.");
        await reader.Page.CheckAsync("[name=reactie] >> nth=0");
        await reader.Page.CheckAsync("[name=akkoord]");
        await reader.Page.Context.ClearCookiesAsync();
        await reader.Page.ClickAsync("text=Verstuur naar de redactie");
        await reader.ShouldBeAtAsync("Nog niet bewaard");
        faults.Add("zonder cookies", await reader.FaultsAsync("sideways"));
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur opnieuw" }).ClickAsync();
        await reader.Page.WaitForURLAsync("**/ontvangen?code=*");
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task What_is_typed_is_there_again_whatever_else_was_done_on_the_page()
    {
        var faults = new Faults();
        await using var resident = await site.VisitAsync("/insturen/kort", Visitor.OnAPhone);
        var reference = await resident.SendInAsync("Elke dinsdag komt er een bus met soep.");
        await using var editor = await site.VisitAsync(await site.InviteAsync("Mees", "mees@voorbeeld.nl"));
        await editor.ChoosePasswordAsync();
        var address = $"/redactie/inzendingen/{reference}";

        // One form is sent while another was only just typed into.
        await editor.Page.GotoAsync(address);
        if (await editor.Page.Locator("#apart").IsVisibleAsync())
        {
            // Filled in faster than people do.
            await editor.Page.ClickAsync("form[action$='/vrijgeven'] button");
        }

        await editor.Page.ClickAsync("text=Stel een vraag >> nth=0");
        await editor.Page.FillAsync("[name=vraag]", "Wie kookt de soep?");
        await editor.Page.ClickAsync("text=Neem in behandeling");
        await Assertions.Expect(editor.Page.Locator("[name=vraag]")).ToHaveValueAsync("Wie kookt de soep?");
        await Assertions.Expect(editor.Page.Locator("form:has([name=vraag]) [data-saved]")).ToContainTextAsync("Het is nog niet verstuurd");
        await editor.LookBehindAsync(faults, "wat terugkwam");

        // The page is left within the second, and without a connection.
        await editor.Page.FillAsync("[name=vraag]", "Wie kookt de soep, en waar?");
        await editor.Page.GotoAsync("/redactie/sjablonen");
        await editor.Page.GotoAsync(address);
        await Assertions.Expect(editor.Page.Locator("[name=vraag]")).ToHaveValueAsync("Wie kookt de soep, en waar?");
        await editor.Page.Context.SetOfflineAsync(true);
        await editor.Page.FillAsync("[name=vraag]", "Wie kookt de soep?");
        await Assertions.Expect(editor.Page.Locator("form:has([name=vraag]) [data-saved]")).ToContainTextAsync("Niet bewaard: er is geen verbinding");
        var isWarned = await WarnsAsync(editor);
        await editor.LookBehindAsync(faults, "zonder verbinding");
        await editor.Page.Context.SetOfflineAsync(false);
        Assert.True(isWarned, "The page was left without a word, while what was typed is nowhere.");
        await Assertions.Expect(editor.Page.Locator("form:has([name=vraag]) [data-saved]")).ToContainTextAsync("Bewaard om");
        Assert.False(await WarnsAsync(editor), "The page held somebody whose words were saved.");
        await editor.Page.ClickAsync("form:has([name=vraag]) button[type=submit]");
        await Assertions.Expect(editor.Page.Locator("#stand")).ToHaveTextAsync("Vraag van de redactie");
        await Assertions.Expect(editor.Page.Locator("[name=vraag]")).ToHaveValueAsync(string.Empty);

        // An answer by telephone, left half-way.
        await resident.Page.GotoAsync($"/insturen/mijn/{reference}");
        await resident.Page.FillAsync("[name=antwoord]", "De buren.");
        await resident.Page.GotoAsync("/insturen");
        await resident.Page.GotoAsync($"/insturen/mijn/{reference}");
        await Assertions.Expect(resident.Page.Locator("[name=antwoord]")).ToHaveValueAsync("De buren.");
        await resident.LookBehindAsync(faults, "een antwoord dat terugkwam");
        await resident.Page.ClickAsync("text=Gooi weg wat ik typte");
        await Assertions.Expect(resident.Page.Locator("[name=antwoord]")).ToHaveValueAsync(string.Empty);

        // A draft: saved while typing, with a version behind it, and shown before it is published.
        await editor.Page.ClickAsync("text=Maak of bewerk de casus");
        await editor.Page.FillAsync("#tekst", "## Het initiatief\n\nBuren koken om de beurt. [redactie]\n");
        await Assertions.Expect(editor.Page.Locator("#concept [data-saved]")).ToContainTextAsync("Bewaard om");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("#nakijken")).ToBeVisibleAsync();
        await editor.LookBehindAsync(faults, "eerst nakijken");
        await editor.Page.ClickAsync("text=Eerdere versies van dit concept");
        await editor.Page.Locator("main ul a").Last.ClickAsync();
        await editor.LookBehindAsync(faults, "de versies van een concept");
        await editor.Page.ClickAsync("text=Zet deze versie terug");
        await Assertions.Expect(editor.Page.Locator("#tekst")).Not.ToHaveValueAsync("## Het initiatief\n\nBuren koken om de beurt. [redactie]\n");

        // Nobody is known: the tab keeps it.
        await using var reader = await site.VisitAsync("/casussen/krachtstation/reageren");
        await reader.Page.FillAsync("[name=tekst]", "Bij ons ging het net zo.");
        await reader.Page.GotoAsync("/casussen/krachtstation");
        await reader.Page.GotoAsync("/casussen/krachtstation/reageren");
        await Assertions.Expect(reader.Page.Locator("[name=tekst]")).ToHaveValueAsync("Bij ons ging het net zo.");
        faults.ShouldBeNone();
    }

    /// <summary>Whether the browser would ask if one really wants to leave.</summary>
    private static Task<bool> WarnsAsync(Visit visit) => visit.Page.EvaluateAsync<bool>(
        "() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; }");
}
