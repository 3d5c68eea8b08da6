using WijInDeWijk.BrowserTests.Support;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Behind the site, as editors work there. Few and quick: each page is opened once, and looked at in every way.</summary>
public sealed class EditorialTests(BrowserSite site)
{
    [Fact]
    public async Task An_invited_manager_finds_every_page_behind_the_site_in_order()
    {
        await using var visit = await site.VisitAsync("/redactie/aanmelden");
        var faults = new Faults();
        await visit.LookBehindAsync(faults, "/redactie/aanmelden");
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.LookBehindAsync(faults, "/redactie/aanmelden met een fout");
        await visit.Page.GotoAsync("/redactie/wachtwoord-vergeten");
        await visit.LookBehindAsync(faults, "/redactie/wachtwoord-vergeten");

        await visit.Page.GotoAsync(site.Invitation);
        await visit.LookBehindAsync(faults, "de uitnodiging");
        await visit.ChoosePasswordAsync();

        foreach (var address in (string[])["/redactie/wat-mist-er", "/redactie/wat-mist-er/links", "/redactie/mensen", "/redactie/mensen/1", "/redactie/sjablonen", "/redactie/reacties", "/redactie/hoe-gaat-het-nu", "/redactie/hoe-gaat-het-nu/krachtstation", "/redactie/logboek", "/redactie/account", "/redactie/account/app"])
        {
            await visit.Page.GotoAsync(address);
            await visit.LookBehindAsync(faults, address);
        }

        await visit.Page.FillAsync("[name=huidig]", Desk.Password);
        await visit.Page.ClickAsync("text=Ga verder");
        await visit.LookBehindAsync(faults, "de sleutel van de app");
        var key = string.Concat((await visit.Page.Locator(".wijk-code__signs").InnerTextAsync()).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        await visit.Page.FillAsync("[name=code]", Totp.Code(key));
        await visit.Page.ClickAsync("text=Zet aan");
        await visit.ShouldBeAtAsync("Uw herstelcodes");
        await visit.LookBehindAsync(faults, "de herstelcodes");
        await visit.Page.ClickAsync("text=Meld af >> nth=0");
        await visit.Page.FillAsync("[name=e-mail]", "fatima@voorbeeld.nl");
        await visit.Page.FillAsync("[name=wachtwoord]", Desk.Password);
        await visit.Page.ClickAsync("text=Meld aan >> nth=0");
        await visit.ShouldBeAtAsync("Tweede stap");
        await visit.LookBehindAsync(faults, "de tweede stap");
        await visit.Page.ClickAsync("text=Ga verder");
        await visit.LookBehindAsync(faults, "de tweede stap met een fout");

        await visit.Page.GotoAsync("/redactie/wachtwoord-vergeten");
        await visit.Page.FillAsync("[name=e-mail]", "fatima@voorbeeld.nl");
        await visit.Page.ClickAsync("text=Stuur de mail");
        await visit.Page.GotoAsync(await site.MailedAsync("/redactie/nieuw-wachtwoord"));
        await visit.ShouldBeAtAsync("Kies een nieuw wachtwoord");
        await visit.LookBehindAsync(faults, "een nieuw wachtwoord");
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task With_the_keyboard_an_editor_decides_on_what_a_resident_sent_in()
    {
        await using var resident = await site.VisitAsync("/insturen/kort");
        var reference = await resident.SendInAsync("Elke dinsdag komt er een bus met soep. Bel Ria Jansen op 06-12345678.");
        await using var visit = await site.VisitAsync(await site.InviteAsync("Bas", "bas@voorbeeld.nl"));
        await visit.ChoosePasswordAsync();
        var faults = new Faults();
        await visit.LookBehindAsync(faults, "de lijst");

        await visit.TabToAsync($"main a[href='/redactie/inzendingen/{reference}']");
        await visit.FollowAsync();
        await visit.LookBehindAsync(faults, "de inzending");
        await visit.Page.EvaluateAsync("document.querySelectorAll('[name=versie]').forEach(field => { field.value = 0; })"); // as a page that was open for a while
        await visit.Page.ClickAsync("text=Neem in behandeling");
        await Assertions.Expect(visit.Page.GetByText("Niet uitgevoerd: er is intussen iets veranderd")).ToBeVisibleAsync();
        await visit.LookBehindAsync(faults, "een botsing");
        await visit.TabToAsync("#niet-plaatsen > summary");
        await visit.PressAsync("Enter");
        await visit.TabToAsync("#niet-plaatsen a");
        await visit.FollowAsync();
        await visit.LookBehindAsync(faults, "het besluit");
        await visit.TabToAsync("[name=reden]");
        await visit.TabToAsync("form[action$='/besluit'] button");
        await visit.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#stand")).ToHaveTextAsync("Niet geplaatst");
        await visit.LookBehindAsync(faults, "na het besluit");
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task What_an_editor_writes_down_by_telephone_is_approved_by_its_teller_on_a_phone()
    {
        await using var editor = await site.VisitAsync(await site.InviteAsync("Noor", "noor@voorbeeld.nl"));
        await editor.ChoosePasswordAsync();
        var faults = new Faults();
        await editor.Page.ClickAsync("text=Voorbeeld aan de telefoon opnemen");
        await editor.ShouldBeAtAsync("Voorbeeld aan de telefoon");
        await editor.Page.FillAsync("[name=titel]", "De Belbank");
        await editor.Page.FillAsync("[name=gemeente]", "Utrecht");
        await editor.Page.FillAsync("[name=wat]", "Op de bank bij de flat drinken buren samen koffie.");
        await Assertions.Expect(editor.Page.Locator("[data-saved]")).ToContainTextAsync("Bewaard om");
        await editor.LookBehindAsync(faults, "het opnemen");
        await editor.Page.ClickAsync("text=Bewaar en leg het voor");
        await editor.LookBehindAsync(faults, "het opnemen met fouten");
        await editor.Page.FillAsync("[name=waarom]", "Omdat de bank er altijd staat.");
        await editor.Page.FillAsync("[name=naam]", "Ria Jansen");
        await editor.Page.FillAsync("[name=telefoonnummer]", "030 123 45 67");
        await editor.Page.ClickAsync("text=Bewaar en leg het voor");
        await editor.ShouldBeAtAsync("De Belbank");
        await editor.LookBehindAsync(faults, "wachten op de verteller");
        var reference = editor.Page.Url.Split('/').Single(part => part.StartsWith("W-", StringComparison.Ordinal));
        var link = await editor.Page.Locator("#link-verteller").TextContentAsync();

        await using var teller = await site.VisitAsync(new Uri(link!).PathAndQuery, Visitor.OnAPhone);
        await Assertions.Expect(teller.Page.GetByText("Op de bank bij de flat")).ToBeVisibleAsync();
        await teller.LookBehindAsync(faults, "nalezen");
        await teller.Page.SetViewportSizeAsync(360, 740);
        await teller.Page.ClickAsync("text=Ik wil het liever niet");
        await teller.LookBehindAsync(faults, "liever niet");
        await teller.Page.ClickAsync("text=Nee, terug naar wat ik vertelde");
        await teller.Page.ClickAsync("text=Ik keur het goed");
        await teller.LookBehindAsync(faults, "nalezen met een fout");
        await teller.Page.SetViewportSizeAsync(360, 740);
        Assert.True(await teller.Page.EvaluateAsync<int>("() => document.querySelector('label[for=vraag-akkoord-plaatsen]').offsetWidth") > 200, "What is agreed to can't be read.");
        await teller.Page.CheckAsync("[name=akkoord-plaatsen]");
        await teller.Page.ClickAsync("text=Ik keur het goed");
        await teller.ShouldBeAtAsync("Uw voorbeeld is binnen. Dank u wel!");

        await editor.Page.GotoAsync($"/redactie/inzendingen/{reference}"); // in which group depends on how many were sent in by other tests
        await Assertions.Expect(editor.Page.GetByText("Keurde het opgenomen voorbeeld goed en stuurde het in")).ToBeVisibleAsync();
        faults.ShouldBeNone();
    }
}
