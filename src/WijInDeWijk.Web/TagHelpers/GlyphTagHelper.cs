using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.TagHelpers;

/// <summary>The sign for a form of social capital, the same everywhere: <c>&lt;glyph of="…" /&gt;</c>.</summary>
[HtmlTargetElement("glyph", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GlyphTagHelper(Glyphs glyphs) : TagHelper
{
    public CapitalKind Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(glyphs.Of(Of));
    }
}
