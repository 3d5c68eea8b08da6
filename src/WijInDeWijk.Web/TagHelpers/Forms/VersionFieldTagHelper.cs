using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>
/// The version that a form was made from, so that what others saved meanwhile is not overwritten unseen: <c>&lt;version-field value="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("version-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VersionFieldTagHelper : TagHelper
{
    public string Value { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.Add("type", "hidden");
        output.Attributes.Add("name", StepForm.Version);
        output.Attributes.Add("value", Value);
    }
}
