using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Behind the site, as editors work there. Few and quick: each page is opened once, and looked at in every way.</summary>
public sealed class EditorialTests(BrowserSite site)
{
    private const string Password = "soep op dinsdag in de buurt";

    [Fact]
    public async Task An_invited_manager_finds_every_page_behind_the_site_in_order()
    {
        await using var visit = await site.VisitAsync("/redactie/aanmelden");
        var faults = new Faults();
        await LookAsync(visit, faults, "/redactie/aanmelden");
        await visit.Page.ClickAsync("main button[type=submit]");
        await LookAsync(visit, faults, "/redactie/aanmelden met een fout");
        await visit.Page.GotoAsync("/redactie/wachtwoord-vergeten");
        await LookAsync(visit, faults, "/redactie/wachtwoord-vergeten");

        await visit.Page.GotoAsync(await site.InviteAsync("Fatima", "fatima@voorbeeld.nl"));
        await LookAsync(visit, faults, "de uitnodiging");
        await visit.Page.FillAsync("[name=wachtwoord]", Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inzendingen");

        foreach (var address in (string[])["/redactie/mensen", "/redactie/mensen/1", "/redactie/sjablonen", "/redactie/logboek", "/redactie/account", "/redactie/account/app"])
        {
            await visit.Page.GotoAsync(address);
            await LookAsync(visit, faults, address);
        }

        faults.ShouldBeNone();
    }

    [Fact]
    public async Task With_the_keyboard_an_editor_decides_on_what_a_resident_sent_in()
    {
        var reference = await SendInAsync();
        await using var visit = await site.VisitAsync(await site.InviteAsync("Bas", "bas@voorbeeld.nl"));
        await visit.Page.FillAsync("[name=wachtwoord]", Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inzendingen");
        var faults = new Faults();
        await LookAsync(visit, faults, "de lijst");

        await visit.TabToAsync($"main a[href='/redactie/inzendingen/{reference}']");
        await visit.FollowAsync();
        await LookAsync(visit, faults, "de inzending");
        await visit.TabToAsync("#niet-plaatsen > summary");
        await visit.PressAsync("Enter");
        await visit.TabToAsync("#niet-plaatsen a");
        await visit.FollowAsync();
        await LookAsync(visit, faults, "het besluit");
        await visit.TabToAsync("[name=reden]");
        await visit.TabToAsync("form[action$='/besluit'] button");
        await visit.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#stand")).ToHaveTextAsync("Niet geplaatst");
        await LookAsync(visit, faults, "na het besluit");
        faults.ShouldBeNone();
    }

    private static async Task LookAsync(Visit visit, Faults faults, string state)
    {
        await Axe.LookAsync(visit, faults, state);
        foreach (var width in (int[])[320, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            faults.Add($"{state}, {width} px", await visit.FaultsAsync("sideways"));
        }

        await visit.Page.SetViewportSizeAsync(1280, 800);
    }

    private async Task<string> SendInAsync()
    {
        await using var visit = await site.VisitAsync("/insturen/kort");
        foreach (var fields in (Dictionary<string, string>[])
        [
            new() { ["titel"] = "De Soepbus", ["wijk"] = "Ondiep", ["gemeente"] = "Utrecht" },
            new() { ["wat"] = "Elke dinsdag komt er een bus met soep. Bel Ria Jansen op 06-12345678." },
            new() { ["waarom"] = "Omdat Ria er altijd is." },
            new() { ["naam"] = "Ria Jansen", ["mailadres"] = "ria@voorbeeld.nl" },
        ])
        {
            foreach (var (name, value) in fields)
            {
                await visit.Page.FillAsync($"[name={name}]", value);
            }

            if (fields.ContainsKey("naam"))
            {
                await visit.Page.CheckAsync("[name=akkoord-plaatsen]");
            }

            await visit.Page.ClickAsync("main form [type=submit] >> nth=0");
        }

        await visit.Page.ClickAsync("main form [type=submit]");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Uw voorbeeld is binnen. Dank u wel!");
        return visit.Page.Url.Split('/')[^2];
    }
}
