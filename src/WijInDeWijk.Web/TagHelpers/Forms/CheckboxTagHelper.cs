using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>A box to tick of which nothing can be wrong: <c>&lt;check-box name="…" label="…" value="ja" /&gt;</c>.</summary>
[HtmlTargetElement("check-box", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : TagHelper
{
    public string Name { get; set; } = string.Empty;

    public string Id { get => field ?? Name; set; }

    public string Label { get; set; } = string.Empty;

    /// <summary>What is sent when it is ticked.</summary>
    public string Value { get; set; } = string.Empty;

    [HtmlAttributeName("ticked")]
    public bool IsTicked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Box.WithLabel("checkbox", Id, Name, new FieldChoice(Value, Label, IsTicked)));
    }
}
