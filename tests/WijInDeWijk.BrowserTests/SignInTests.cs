using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Coming behind the site, where the browser has a part in it.</summary>
public sealed class SignInTests(BrowserSite site)
{
    [Fact]
    public async Task With_a_passkey_an_editor_comes_in_without_typing_anything()
    {
        await using var visit = await site.VisitAsync(await site.InviteAsync("Sleutel", "sleutel@voorbeeld.nl"), byName: true);
        await visit.ChoosePasswordAsync();
        await visit.PlugInAuthenticatorAsync();
        var faults = new Faults();

        await visit.Page.GotoAsync("/redactie/account");
        await visit.Page.FillAsync("[name=sleutelnaam]", "Laptop");
        await visit.Page.ClickAsync("text=Voeg toe");
        await Assertions.Expect(visit.Page.GetByText("Dit is niet uw wachtwoord").First).ToBeVisibleAsync();
        await visit.LookBehindAsync(faults, "het account met een fout bij de sleutel");
        await visit.Page.FillAsync("#huidig-sleutel", Desk.Password);
        await visit.Page.ClickAsync("text=Voeg toe");
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=sleutels] .wijk-queue__title")).ToHaveTextAsync("Laptop");
        await visit.LookBehindAsync(faults, "het account met een toegangssleutel");

        await visit.Page.ClickAsync("text=Meld af >> nth=0");
        await visit.ShouldBeAtAsync("Aanmelden");
        await visit.LookBehindAsync(faults, "aanmelden met een toegangssleutel");
        await visit.Page.ClickAsync("text=Meld aan met een toegangssleutel");
        await visit.ShouldBeAtAsync("Inzendingen");
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task Without_a_script_nothing_is_offered_that_needs_one()
    {
        await using var visit = await site.VisitAsync("/redactie/aanmelden", Visitor.AtADesk.WithoutScript);

        await Assertions.Expect(visit.Page.GetByText("Meld aan met een toegangssleutel")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByText("Meld aan", new() { Exact = true })).ToBeVisibleAsync();
    }
}
