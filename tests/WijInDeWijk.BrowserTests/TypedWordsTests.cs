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
        await editor.Page.ClickAsync("text=Verstuur opnieuw");
        await editor.ShouldBeAtAsync("Sjablonen");
        await Assertions.Expect(editor.Page.GetByText("Nog te kort").First).ToBeVisibleAsync();

        await using var resident = await site.VisitAsync("/insturen/kort", Visitor.OnAPhone.WithoutScript);
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
        await resident.Page.ClickAsync("text=Verstuur opnieuw");
        await Assertions.Expect(resident.Page.Locator("[name=waarom]")).ToBeVisibleAsync();

        await using var reader = await site.VisitAsync("/casussen/krachtstation/reageren");
        await reader.Page.FillAsync("[name=tekst]", "Bij ons ging het net zo.");
        await reader.Page.Context.ClearCookiesAsync();
        await reader.Page.ClickAsync("text=Verstuur naar de redactie");
        await reader.ShouldBeAtAsync("Nog niet bewaard");
        await reader.LookBehindAsync(faults, "zonder cookies");
        faults.ShouldBeNone();
    }
}
