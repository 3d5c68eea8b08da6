using Microsoft.AspNetCore.Html;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What a contributor writes can do no more than a few simple signs.</summary>
public sealed class ContributorTextTests
{
    [Theory]
    [InlineData("Een **dikke** en *schuine* bus", "<p>Een <strong>dikke</strong> en <em>schuine</em> bus</p>")]
    [InlineData("Een kast van 50*60*70, en 2**3", "<p>Een kast van 50*60*70, en 2**3</p>")]
    [InlineData("buurt*huis*kamer en *schuin*", "<p>buurt*huis*kamer en <em>schuin</em></p>")]
    [InlineData("een\ntwee", "<p>een<br />\ntwee</p>")]
    [InlineData("- soep\n- brood", "<ul>\n<li>soep</li>\n<li>brood</li>\n</ul>")]
    [InlineData("[de bus](https://voorbeeld.nl)", "<p><a href=\"https://voorbeeld.nl\" rel=\"nofollow ugc\">de bus</a></p>")]
    [InlineData("https://voorbeeld.nl", "<p><a href=\"https://voorbeeld.nl\" rel=\"nofollow ugc\">https://voorbeeld.nl</a></p>")]
    [InlineData("<https://voorbeeld.nl>", "<p><a href=\"https://voorbeeld.nl\" rel=\"nofollow ugc\">https://voorbeeld.nl</a></p>")]
    public void Simple_signs_are_understood(string text, string html) => Assert.Equal(html, Rendered(text).Trim());

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("[klik](JaVaScRiPt:alert(1))")]
    [InlineData("[klik](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![foto](https://voorbeeld.nl/volg.gif)")]
    [InlineData("[ergens](/redactie)")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    [InlineData("# Kop\n\n```\ncode\n```\n\n    code")]
    public void Nothing_else_becomes_markup(string text)
    {
        var html = Rendered(text);

        foreach (var tag in (string[])["<script", "<img", "<style", "<a ", "<h1", "<pre"])
        {
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Rendered(string text) => ((HtmlString)ContributorText.Render(text)).Value!;
}
