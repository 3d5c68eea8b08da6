using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>
/// Every form that takes more than a line is saved while somebody types: it marks the form for the script, and adds the line that says when.
/// <c>data-typed</c> on a form of short lines asks for the same.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class AutosaveTagHelper : TagHelper
{
    private const string Marker = "data-save-while-typing";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var isPost = string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        var content = isPost ? (await output.GetChildContentAsync()).GetContent() : string.Empty;
        if (!isPost || (!content.Contains("<textarea", StringComparison.Ordinal) && !output.Attributes.ContainsName("data-typed")))
        {
            return;
        }

        output.Attributes.RemoveAll("data-typed");
        var typedAt = AutosavedFormAddress.Of(ViewContext.HttpContext);
        if (!output.Attributes.ContainsName(Marker))
        {
            output.Attributes.Add(Marker, typedAt is null ? "tab" : string.Empty);
        }

        if (typedAt is not null)
        {
            output.Attributes.Add("data-typed-at", typedAt);
        }

        if (!content.Contains("data-saved", StringComparison.Ordinal))
        {
            output.PostContent.AppendHtml("""<p class="wijk-saved" role="status" data-saved></p>""");
        }
    }
}
