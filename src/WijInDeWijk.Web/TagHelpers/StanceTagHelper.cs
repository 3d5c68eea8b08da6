using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.TagHelpers;

/// <summary>What evidence does to a lesson: <c>&lt;stance of="…" /&gt;</c> gives a mark and the word, for colour alone says nothing.</summary>
[HtmlTargetElement("stance", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StanceTagHelper : TagHelper
{
    public Stance Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wijk-stance-label");
        output.Content.AppendHtml($"<span class=\"wijk-stance wijk-stance--{Of.Code()}\" aria-hidden=\"true\"></span> ");
        output.Content.Append(Of.Label());
    }
}
