using System.Text.RegularExpressions;
using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Sending in an example as residents do it: with a keyboard, on a telephone, without a script, in two windows.</summary>
public sealed partial class SubmissionJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task With_the_keyboard_alone_one_goes_from_the_start_page_to_the_confirmation()
    {
        await using var visit = await site.VisitAsync("/insturen");
        await visit.TabToAsync("a[href='/insturen/kort']");
        await visit.FollowAsync();

        await TypeAsync(visit, "titel", "De Soepbus");
        await TypeAsync(visit, "wijk", "Ondiep");
        await TypeAsync(visit, "gemeente", "Utrecht");
        await SubmitAsync(visit);
        await TypeAsync(visit, "wat", "Elke dinsdag komt er een bus met soep.");
        await SubmitAsync(visit);
        await TypeAsync(visit, "waarom", "Omdat Ria er altijd is.");
        await SubmitAsync(visit);
        await TypeAsync(visit, "naam", "Ria Jansen");
        await visit.TabToAsync("[name=akkoord-plaatsen]");
        await visit.PressAsync("Space");
        await SubmitAsync(visit);
        await SubmitAsync(visit);

        Assert.Equal("Uw voorbeeld is binnen. Dank u wel!", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.EndsWith("/ontvangen", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_telephone_without_a_script_it_works_and_nothing_scrolls_sideways()
    {
        await using var visit = await site.VisitAsync("/insturen/kort", Visitor.OnAPhone.WithoutScript);
        var faults = new Faults();

        await visit.SendInAsync(
            "Elke dinsdag komt er een bus met soep, aan het adres https://voorbeeld.nl/een-heel-lang-adres-dat-nergens-afgebroken-kan-worden-op-een-telefoon.",
            async () => faults.Add(visit.Page.Url, await visit.FaultsAsync("sideways")));

        faults.ShouldBeNone();
    }

    [Fact]
    public async Task What_is_typed_is_saved_without_a_click_and_the_page_says_when()
    {
        var faults = new Faults();
        await using var visit = await site.VisitAsync("/insturen/kort");

        await visit.Page.Locator("[name=titel]").PressSequentiallyAsync("De Soepbus");

        await Assertions.Expect(visit.Page.Locator("[data-saved]")).ToHaveTextAsync(SavedAt(), new() { Timeout = 15_000 });
        await Assertions.Expect(visit.Page).ToHaveURLAsync(DraftAddress());
        await Assertions.Expect(visit.Page.Locator("#uw-code")).ToHaveTextAsync(Code());
        await Axe.LookAsync(visit, faults, "after the first save");
        var code = await visit.Page.InnerTextAsync("#uw-code");
        await visit.Page.ReloadAsync();
        Assert.Equal(code, await visit.Page.InnerTextAsync("#uw-code"));
        Assert.Equal("De Soepbus", await visit.Page.InputValueAsync("[name=titel]"));
        await visit.Page.GotoAsync("/insturen");
        await Axe.LookAsync(visit, faults, "what this device began");
        faults.ShouldBeNone();
        await visit.Page.ClickAsync("text=Ga verder met ‘De Soepbus’");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("De Soepbus");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_save_on_its_way_and_a_click_at_the_same_time_are_no_conflict()
    {
        await using var visit = await site.VisitAsync("/insturen/kort");
        await visit.Page.FillAsync("[name=gemeente]", "Utrecht");
        await visit.Page.Locator("[name=titel]").PressSequentiallyAsync("De Soepbus", new() { Delay = 20 });
        await visit.Page.WaitForTimeoutAsync(1_550);

        await visit.Page.Locator("[name=titel]").PressSequentiallyAsync(" van Ondiep");
        await visit.Page.ClickAsync("main form [type=submit] >> nth=0");

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Het initiatief", new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task In_two_windows_the_later_one_shows_both_texts()
    {
        await using var visit = await BeginAsync();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.FillAsync("[name=wat]", "Uit het tweede venster.");
        await other.ClickAsync("main form [type=submit] >> nth=1");
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("De Soepbus");

        await visit.Page.FillAsync("[name=wat]", "Uit het eerste venster.");
        await visit.Page.ClickAsync("main form [type=submit] >> nth=0");

        await Assertions.Expect(visit.Page.Locator("#gewijzigd")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".wijk-meanwhile")).ToContainTextAsync("Uit het tweede venster.");
        Assert.Equal("Uit het eerste venster.", await visit.Page.InputValueAsync("[name=wat]"));
    }

    [Fact]
    public async Task What_is_wrong_takes_the_focus_and_leads_to_its_field()
    {
        await using var visit = await site.VisitAsync("/insturen/kort");

        await SubmitAsync(visit, leaves: false);

        await Assertions.Expect(visit.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        Assert.StartsWith("Fout: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.PressAsync("Tab");
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[name=titel]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Axe_finds_no_fault_in_any_state_of_the_form()
    {
        var faults = new Faults();
        await using var visit = await site.VisitAsync("/insturen/kort");
        await LookAfterSubmitAsync("first step, empty");
        await visit.Page.FillAsync("[name=titel]", "De Soepbus");
        await visit.Page.FillAsync("[name=gemeente]", "Nergenshuizen");
        await LookAfterSubmitAsync("step");
        var mine = visit.Page.Url[..visit.Page.Url.IndexOf("/deel/", StringComparison.Ordinal)];
        await LookAfterSubmitAsync("step, empty");
        await LookAtAsync("/deel/plek", "remark on the municipality");
        await LookAtAsync(string.Empty, "tasks");
        await LookAtAsync("/controleren", "check");
        await LookAfterSubmitAsync("check, incomplete");
        await LookAtAsync("/code", "code");
        await visit.Page.GotoAsync(mine);
        await visit.Page.ClickAsync("form[action$='/uitbreiden'] [type=submit]");
        await LookAsync("tasks, extended");
        await LookAtAsync("/deel/plek", "the long first step");
        await LookAtAsync("/kaart", "map");
        await LookAfterSubmitAsync("map, outside the country");
        await LookAtAsync("/deel/verbinding", "ties");
        await LookAtAsync("/deel/lessen", "lessons");
        await LookAtAsync("/bestanden", "files, none");
        await LookAfterSubmitAsync("files, none chosen");
        await visit.Page.SetInputFilesAsync("[name=bestanden]", new FilePayload { Name = "virus.jpg", MimeType = "image/jpeg", Buffer = "geen foto"u8.ToArray() });
        await LookAfterSubmitAsync("files, refused");
        await visit.Page.SetInputFilesAsync("[name=bestanden]", Path.Combine(WijInDeWijk.Tests.Support.Repository.Root, "docs", "images", "home.png"));
        await LookAfterSubmitAsync("files, a photo");
        await FillAsync("/deel/initiatief", ("wat", "Bel Ria Jansen op 06-12345678. **Soep** en [meer](https://voorbeeld.nl).\n\n- een\n- twee"));
        await FillAsync("/deel/balans", ("waarom", "Omdat het gezellig is."));
        await FillAsync("/deel/contact", ("naam", "Ria"), ("mailadres", "ria@voorbeeld.nl"));
        await LookAsync("contact, without consent");
        await visit.Page.CheckAsync("[name=akkoord-plaatsen]");
        await LookAfterSubmitAsync("check, complete, with warnings");
        await LookAtAsync("/voorbeeld", "preview");
        await visit.Page.GotoAsync(mine + "/controleren");
        await LookAfterSubmitAsync("received");
        Assert.EndsWith("/ontvangen", visit.Page.Url, StringComparison.Ordinal);
        await LookAtAsync(string.Empty, "follow");
        await LookAtAsync("/deel/initiatief", "proposal");
        await LookAtAsync("/kopie", "copy");
        await LookAtAsync("/gegevens", "data");
        await LookAtAsync("/intrekken", "withdraw");
        await LookAfterSubmitAsync("withdrawn");
        await visit.Page.GotoAsync(new Uri(site.Address, "/insturen/verder").ToString());
        await visit.Page.FillAsync("[name=code]", "onzin");
        await LookAfterSubmitAsync("return, wrong code");
        await visit.Page.GotoAsync(new Uri(site.Address, "/insturen/mijn/W-AAAAAA").ToString());
        await LookAsync("somebody else's");

        faults.ShouldBeNone();

        async Task LookAsync(string state)
        {
            await Axe.LookAsync(visit, faults, state);
            faults.Add(state, await visit.FaultsAsync("sideways"));
        }

        async Task LookAtAsync(string part, string state)
        {
            await visit.Page.GotoAsync(mine + part);
            await LookAsync(state);
        }

        async Task LookAfterSubmitAsync(string state)
        {
            await SendAsync();
            await LookAsync(state);
        }

        async Task FillAsync(string part, params (string Name, string Value)[] fields)
        {
            await visit.Page.GotoAsync(mine + part);
            foreach (var (name, value) in fields)
            {
                await visit.Page.FillAsync($"[name={name}]", value);
            }

            await SendAsync();
        }

        async Task SendAsync()
        {
            await visit.Page.EvaluateAsync("() => { window.isBefore = true; }");
            await visit.Page.ClickAsync("main form [type=submit] >> nth=0");
            await visit.Page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
        }
    }

    private static async Task TypeAsync(Visit visit, string name, string text)
    {
        await visit.TabToAsync($"[name={name}]");
        await visit.Page.Keyboard.TypeAsync(text);
    }

    private static async Task SubmitAsync(Visit visit, bool leaves = true)
    {
        await visit.TabToAsync("main form [type=submit]");
        if (leaves)
        {
            // The address may also change because what was typed was saved: only the next heading tells that the step was left.
            var heading = await visit.Page.Locator("h1").InnerTextAsync();
            await visit.PressAsync("Enter");
            await Assertions.Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync(heading, new() { Timeout = 30_000 });
            await visit.Page.WaitForLoadStateAsync();
        }
        else
        {
            await visit.PressAsync("Enter");
        }
    }

    private async Task<Visit> BeginAsync()
    {
        var visit = await site.VisitAsync("/insturen/kort");
        await visit.Page.FillAsync("[name=titel]", "De Soepbus");
        await visit.Page.FillAsync("[name=gemeente]", "Utrecht");
        await visit.Page.ClickAsync("main form [type=submit] >> nth=0");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Het initiatief");
        return visit;
    }

    [GeneratedRegex(@"^Bewaard om \d\d:\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SavedAt();

    [GeneratedRegex(@"^\w{4}-\w{4}-\w{4}-\w{4}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"/insturen/mijn/W-\w{6}/deel/plek$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftAddress();
}
