using System.Globalization;
using WijInDeWijk.Benchmarks;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Whether the time of an answer tells that an address is an editor's.</summary>
internal static class KnownAddress
{
    /// <summary>Fewer than lock the account.</summary>
    private const int Attempts = 18;

    private const double Alike = 1.25;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, ("Editors__WrongPasswords", "20"), ("Editors__AttemptsPerAddress", "100000"), ("Editors__AttemptsOverall", "100000"));
        await Editor.ComeInAsync(bed, folder);
        using var browser = bed.NewVisitor(folder);
        return
        [
            .. await CompareAsync("a wrong password", browser, "/redactie/aanmelden", ("wachtwoord", "zomaar een gok")),
            .. await CompareAsync("a forgotten password", browser, "/redactie/wachtwoord-vergeten"),
        ];
    }

    private static async Task<IReadOnlyList<Finding>> CompareAsync(string what, Visitor browser, string page, params (string Name, string Value)[] fields)
    {
        var (known, unknown) = (new Latencies("known"), new Latencies("unknown"));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await AskAsync(unknown, string.Create(CultureInfo.InvariantCulture, $"fatima{attempt}@voorbeeld.nl"));
            await AskAsync(known, Editor.Email);
        }

        var ratio = Math.Max(known.Median, unknown.Median) / Math.Min(known.Median, unknown.Median);
        return [Finding.AtMost(string.Create(CultureInfo.InvariantCulture, $"{what}: known {known.Median:0.0} ms beside unknown {unknown.Median:0.0} ms (medians)"), ratio, Alike, "times")];

        async Task AskAsync(Latencies latencies, string email)
        {
            var form = await browser.OpenAsync(page);
            await latencies.MeasureAsync(() => browser.PostAsync(form, [("e-mail", email), .. fields]));
        }
    }
}
