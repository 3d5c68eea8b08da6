namespace WijInDeWijk.BrowserTests.Support;

/// <summary>What tests of the editors' part do again and again.</summary>
internal static class Desk
{
    private const string Password = "soep op dinsdag in de buurt";

    /// <summary>From an invitation to the queue.</summary>
    public static async Task ChoosePasswordAsync(this Visit visit)
    {
        await visit.Page.FillAsync("[name=wachtwoord]", Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ShouldBeAtAsync("Inzendingen");
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

    /// <summary>Fills in the short form and sends it.</summary>
    /// <returns>Its reference.</returns>
    public static async Task<string> SendInAsync(this Visit visit)
    {
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
