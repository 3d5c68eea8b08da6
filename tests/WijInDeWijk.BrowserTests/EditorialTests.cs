using WijInDeWijk.BrowserTests.Support;

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

        await visit.Page.GotoAsync(await site.InviteAsync("Fatima", "fatima@voorbeeld.nl"));
        await visit.LookBehindAsync(faults, "de uitnodiging");
        await visit.ChoosePasswordAsync();

        foreach (var address in (string[])["/redactie/wat-mist-er", "/redactie/wat-mist-er/links", "/redactie/mensen", "/redactie/mensen/1", "/redactie/sjablonen", "/redactie/logboek", "/redactie/account", "/redactie/account/app"])
        {
            await visit.Page.GotoAsync(address);
            await visit.LookBehindAsync(faults, address);
        }

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
}
