namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The short way of sending in an example.</summary>
internal static class ShortForm
{
    /// <summary>Fills in the short form and sends it.</summary>
    /// <param name="visit">At the first page of the form.</param>
    /// <param name="what">What it tells.</param>
    /// <param name="arrived">Runs at each page that it comes to.</param>
    /// <returns>Its reference.</returns>
    public static async Task<string> SendInAsync(this Visit visit, string what, Func<Task>? arrived = null)
    {
        foreach (var fields in (Dictionary<string, string>[])
        [
            new() { ["titel"] = "De Soepbus", ["wijk"] = "Ondiep", ["gemeente"] = "Utrecht" },
            new() { ["wat"] = what },
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
            await (arrived?.Invoke() ?? Task.CompletedTask);
        }

        await visit.Page.ClickAsync("main form [type=submit]");
        await visit.ShouldBeAtAsync("Uw voorbeeld is binnen. Dank u wel!");
        await (arrived?.Invoke() ?? Task.CompletedTask);
        return visit.Page.Url.Split('/')[^2];
    }
}
