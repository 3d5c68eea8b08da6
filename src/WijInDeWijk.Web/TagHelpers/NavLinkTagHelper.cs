using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers;

/// <summary>An entry of a menu: marks itself as current on its own page, and as the way up on a page below it.</summary>
[HtmlTargetElement("a", Attributes = "nav-link")]
public sealed class NavLinkTagHelper : TagHelper
{
    // After the tag helper that makes href of a route name.
    public override int Order => int.MaxValue;

    [HtmlAttributeName("nav-link")]
    public bool IsNavLink { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var path = ViewContext.HttpContext.Request.Path;
        if (output.Attributes["href"]?.Value?.ToString() is { Length: > 1 } href && path.StartsWithSegments(href, StringComparison.Ordinal, out var rest))
        {
            output.Attributes.SetAttribute("aria-current", rest.HasValue ? "true" : "page");
        }
    }
}
