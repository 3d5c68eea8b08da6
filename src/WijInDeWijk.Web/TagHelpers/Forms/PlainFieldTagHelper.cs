using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>A field that is not filled in on the spot: what stands between its tags says how it is.</summary>
[HtmlTargetElement("plain-field")]
public sealed class PlainFieldTagHelper : FormFieldTagHelper
{
    protected override void Draw(TagHelperContent field, IHtmlContent notes)
    {
        Line(field, Named(Element.Of("p", ("class", "utrecht-form-label"), ("id", Id), ("tabindex", "-1"))));
        Explain(field, HtmlString.Empty);
        field.AppendHtml(notes);
    }
}
