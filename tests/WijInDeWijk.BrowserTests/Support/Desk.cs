namespace WijInDeWijk.BrowserTests.Support;

/// <summary>What tests of the editors' part do again and again.</summary>
internal static class Desk
{
    public const string Password = "soep op dinsdag in de buurt";

    /// <summary>From an invitation to the queue.</summary>
    public static async Task ChoosePasswordAsync(this Visit visit)
    {
        await visit.Page.FillAsync("[name=wachtwoord]", Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ShouldBeAtAsync("Inzendingen");
    }

    /// <summary>A device that keeps passkeys and says yes to everything; Chromium's own.</summary>
    public static async Task PlugInAuthenticatorAsync(this Visit visit)
    {
        var device = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true };
        var browser = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal) { ["options"] = device });
    }

    public static Task ShouldBeAtAsync(this Visit visit, string heading) =>
        Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>Looks at a page in every way.</summary>
    public static async Task LookBehindAsync(this Visit visit, Faults faults, string state)
    {
        await Axe.LookAsync(visit, faults, state);
        foreach (var width in (int[])[320, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            faults.Add($"{state}, {width} px", await visit.FaultsAsync("sideways"));
        }

        await visit.Page.SetViewportSizeAsync(1280, 800);
    }
}
