using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using WijInDeWijk.Benchmarks;

namespace WijInDeWijk.Resilience;

/// <summary>An editor who saves one text again and again, a number higher each time, and remembers what the site said that it has.</summary>
internal sealed partial class Editor(Visitor browser)
{
    public const string Email = "fatima@voorbeeld.nl";
    public const string Password = "soep op dinsdag in de buurt";
    public const string Text = "/redactie/teksten/bewerken/begrippen/brug.md";

    /// <summary>The last number that was said to be saved.</summary>
    public int Saved { get; private set; }

    public Visitor Browser => browser;

    /// <summary>Comes in by the invitation.</summary>
    public static async Task<Editor> ComeInAsync(TestBed bed, SiteFolder folder, string? from = null)
    {
        var browser = bed.NewVisitor(folder, from);
        await browser.SendAsync(await browser.OpenAsync(folder.Invitation), ("wachtwoord", Password));
        return new Editor(browser);
    }

    /// <summary>Saves the text with the next number in it.</summary>
    public async Task<HttpResponseMessage> SaveAsync()
    {
        var form = await browser.OpenAsync(Text);
        var next = Saved + 1;
        var body = Numbered().Replace(BodyOf(form), string.Empty) + string.Create(CultureInfo.InvariantCulture, $"\n\nBewaard als nummer {next}. [redactie]");
        var response = await browser.PostAsync(form, ("tekst", body), ("reden", "Een nummer verder"));
        if (response.Headers.Location is not null)
        {
            Saved = next;
        }

        return response;
    }

    /// <summary>The number that the text has now; 0 where it has none.</summary>
    public async Task<int> ReadAsync() =>
        Numbered().Match(BodyOf(await browser.OpenAsync(Text))) is { Success: true } match ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : 0;

    private static string BodyOf(IHtmlFormElement form) => ((IHtmlTextAreaElement)form.QuerySelector("textarea[name=tekst]")!).Value.ReplaceLineEndings("\n");

    [GeneratedRegex(@"\n\nBewaard als nummer (?<number>\d+)\. \[redactie\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
