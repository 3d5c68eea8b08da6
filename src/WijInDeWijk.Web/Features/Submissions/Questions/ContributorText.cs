using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using WijInDeWijk.SourceDocuments.Rendering;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>
/// Renders what a contributor wrote: paragraphs, line ends, lists, quotations, bold and italic, and links that vouch for nothing. HTML is
/// shown as text, headings and code as paragraphs, pictures as their words: those would let a text break out of its place on the page.
/// </summary>
public static partial class ContributorText
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static IHtmlContent Render(string text) => new HtmlString(MarkdownText.Render(text, Pipeline, Restrain));

    private static void Restrain(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsOutside(link.Url))
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
                continue;
            }

            link.GetAttributes().AddProperty("rel", "nofollow ugc");
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsOutside(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
                continue;
            }

            link.GetAttributes().AddProperty("rel", "nofollow ugc");
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().UseSoftlineBreakAsHardlineBreak().UseAutoLinks().Use<StarsWithinWords>();
        builder.BlockParsers.TryRemove<Markdig.Parsers.FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<Markdig.Parsers.IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static bool IsOutside(string? url) => url is not null && Outside().IsMatch(url);

    [GeneratedRegex("^(https?://|mailto:)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outside();
}
