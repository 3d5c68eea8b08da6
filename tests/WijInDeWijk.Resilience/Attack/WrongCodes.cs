using System.Net;
using AngleSharp.Html.Parser;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Somebody guesses codes by which contributors come back; who has the right one comes in, from wherever.</summary>
internal static class WrongCodes
{
    private const int Guesses = 15;
    private const int Overall = 20;
    private const string Attacker = "198.51.100.7";

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, SiteFolder.BehindProxy, ("Submissions__WrongCodesOverall", $"{Overall}"));
        using var contributor = bed.NewVisitor(folder, "203.0.113.5");
        var mine = (await contributor.BeginAsync()).Split('/')[3];
        var code = new HtmlParser().ParseDocument(await contributor.Client.GetStringAsync($"/insturen/mijn/{mine}/code")).GetElementById("uw-code")!.TextContent;

        var judged = 0;
        for (var number = 0; number < Guesses; number++)
        {
            judged += await EnterAsync(bed, folder, Attacker, Wrong(number)) == HttpStatusCode.BadRequest ? 1 : 0;
        }

        for (var number = 0; number < Overall; number++)
        {
            await EnterAsync(bed, folder, $"192.0.2.{number}", Wrong(number));
        }

        var (same, elsewhere) = (await EnterAsync(bed, folder, Attacker, code), await EnterAsync(bed, folder, "203.0.113.9", code));
        return
        [
            Finding.AtMost($"guesses that were judged, of {Guesses}", judged, 10, "guesses"),
            Finding.That("the right code from the address of the guesses opens", same == HttpStatusCode.Redirect, $"{(int)same}"),
            Finding.That("the right code from another address opens, past the limit of all together", elsewhere == HttpStatusCode.Redirect, $"{(int)elsewhere}"),
        ];
    }

    /// <summary>As a code is written, and nobody's.</summary>
    private static string Wrong(int number) => $"abcd-efgh-jkmn-pq{(char)('a' + (number / 8))}{(char)('2' + (number % 8))}";

    private static async Task<HttpStatusCode> EnterAsync(TestBed bed, SiteFolder folder, string from, string code)
    {
        using var visitor = bed.NewVisitor(folder, from);
        using var response = await visitor.PostAsync(await visitor.OpenAsync("/insturen/verder"), ("code", code));
        return response.StatusCode;
    }
}
