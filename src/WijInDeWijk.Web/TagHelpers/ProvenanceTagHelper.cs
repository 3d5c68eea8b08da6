using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.TagHelpers;

/// <summary>
/// Says what the words before it rest on: <c>&lt;provenance pages="…" /&gt;</c> gives 'p. 12', and 'redactie' where the
/// editors say it themselves. Without either it renders nothing.
/// </summary>
[HtmlTargetElement("provenance", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProvenanceTagHelper : TagHelper
{
    public Origin? Origin { get; set; } = SourceDocuments.Vocabulary.Origin.Publication;

    public PageRange? Pages { get; set; }

    /// <summary>Both at once.</summary>
    public Provenance? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Of is null ? Pages : Of.Pages;
        if ((Of is null ? Origin : Of.Origin) is not { } origin)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", origin switch
        {
            SourceDocuments.Vocabulary.Origin.Editors => "wijk-source wijk-source--editors",
            SourceDocuments.Vocabulary.Origin.Contributor => "wijk-source wijk-source--sender",
            _ => "wijk-source",
        });
        output.Content.SetContent(DutchFormat.Source(new Provenance(origin, pages)));
    }
}
