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
    public static string ToHtml(string markdown, Func<DocumentLink, string?> addressOf) => Render(markdown, Pipeline, document =>
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Resolve(link, addressOf);
        }
    });

    /// <summary>
    /// Reads Markdown and renders it to HTML. What is nested deeper than any reader can follow (brackets within brackets, a hundred times), which
    /// the parser or the renderer refuses, is shown as the plain words that it is.
    /// </summary>
    /// <param name="change">Changes what was read, before it is rendered.</param>
    public static string Render(string markdown, MarkdownPipeline pipeline, Action<MarkdownDocument> change)
    {
        try
        {
            var document = Markdig.Markdown.Parse(markdown, pipeline);
            change(document);
            return Render(document, pipeline);
        }
        catch (ArgumentException)
        {
            return Render([new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(markdown)) }], pipeline);
        }
    }

    /// <summary>The words alone, without markup: for summaries, search and citations.</summary>
    public static string ToPlainText(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToPlainText(markdown, Pipeline).Trim();
        }
        catch (ArgumentException)
        {
            return markdown.Trim(); // as above
        }
    }

    /// <returns>Null for what is nested too deep.</returns>
    internal static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Render(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

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
