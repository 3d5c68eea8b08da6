using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Rendering;

/// <summary>The Markdown that documents are written in: CommonMark with pipe tables; HTML in it is shown as text, never as markup.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Use<StarsWithinWords>()
        .Build();

    /// <summary>Renders one block to HTML.</summary>
    /// <param name="markdown">Markdown that a reader accepted.</param>
    /// <param name="addressOf">Gives the address of a document; null leaves its words standing without a link.</param>
    public static string ToHtml(string markdown, Func<DocumentLink, string?> addressOf)
    {
        var document = Parse(markdown);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Resolve(link, addressOf);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The words alone, without markup: for summaries, search and citations.</summary>
    public static string ToPlainText(string markdown) => Markdig.Markdown.ToPlainText(markdown, Pipeline).Trim();

    internal static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    private static void Resolve(LinkInline link, Func<DocumentLink, string?> addressOf)
    {
        if (!DocumentLink.TryParse(link.Url ?? string.Empty, out var target))
        {
            return;
        }

        if (addressOf(target) is { } address)
        {
            link.Url = address;
            return;
        }

        // The target is not on the site (any more): keep the words, drop the link.
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }
}
