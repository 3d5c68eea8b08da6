using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What people from practice say, from their phone to a page that everybody finds. On a site of its own, for it changes what all pages show.</summary>
public sealed class PracticeJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task A_reaction_and_an_answer_come_in_are_placed_and_found()
    {
        await using var own = await site.StartOwnAsync();
        var faults = new Faults();

        await using var reader = await site.VisitAsync(Templates.Reaction, Visitor.OnAPhone, own);
        await reader.Page.ClickAsync("text=Verstuur naar de redactie");
        await Axe.LookAsync(reader, faults, "een reactie met fouten");
        await reader.Page.CheckAsync("[value=anders]");
        await reader.Page.FillAsync("[name=tekst]", "Bij ons begon het met snert op de stoep.");
        await reader.Page.FillAsync("[name=wie]", "opbouwwerker");
        await reader.Page.CheckAsync("[name=akkoord]");
        await reader.Page.ClickAsync("text=Verstuur naar de redactie");
        await reader.ShouldBeAtAsync("Uw reactie is binnen. Dank u wel!");

        await using var editor = await site.VisitAsync(site.Invitation, own: own);
        await editor.ChoosePasswordAsync();
        await editor.Page.GotoAsync("/redactie/reacties");
        await editor.Page.ClickAsync("text=Bij ons begon het met snert");
        await editor.LookBehindAsync(faults, "een reactie");
        await editor.Page.ClickAsync("text=Plaats op de site");
        await Assertions.Expect(editor.Page.Locator("#stand")).ToHaveTextAsync("Op de site");
        await reader.Page.GotoAsync("/lessen/1");
        await Assertions.Expect(reader.Page.GetByText("Bij ons begon het met snert op de stoep.")).ToBeVisibleAsync();
        await Axe.LookAsync(reader, faults, "een les met een reactie");
        await reader.Page.GotoAsync("/zoeken?q=snert");
        await Assertions.Expect(reader.Page.GetByText("Reactie uit de praktijk: Bij ons liep het anders")).ToBeVisibleAsync();

        await editor.Page.GotoAsync("/redactie/hoe-gaat-het-nu/krachtstation");
        await editor.Page.ClickAsync("text=Maak een link en toon hem");
        await editor.LookBehindAsync(faults, "een link");
        var link = new Uri(await editor.Page.Locator("#de-link").InnerTextAsync()).PathAndQuery;
        await reader.Page.GotoAsync(link);
        await Axe.LookAsync(reader, faults, "hoe gaat het nu");
        await reader.Page.CheckAsync("[value=gestopt]");
        await reader.Page.FillAsync("[name=geleerd]", "Begin met een sleutelkastje.");
        await reader.Page.CheckAsync("[name=akkoord]");
        await reader.Page.ClickAsync("text=Verstuur naar de redactie");
        await reader.ShouldBeAtAsync("Uw antwoord is binnen. Dank u wel!");

        await editor.Page.GotoAsync("/redactie/hoe-gaat-het-nu");
        await editor.Page.ClickAsync("section[aria-labelledby=antwoorden] a");
        await editor.LookBehindAsync(faults, "een antwoord");
        await editor.Page.ClickAsync("text=Plaats op de site");
        await reader.Page.GotoAsync(Templates.Case);
        await Assertions.Expect(reader.Page.GetByText("Begin met een sleutelkastje.")).ToBeVisibleAsync();
        await Axe.LookAsync(reader, faults, "een casus die gestopt is");
        faults.ShouldBeNone();
    }
}
