using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>
/// All that is wrong in a form, above it, each with a link to its field: <c>&lt;error-summary errors="…" /&gt;</c>, or
/// <c>&lt;error-summary target="#code" message="…" /&gt;</c> where one thing can be. Nothing wrong renders nothing.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>For a field whose errors are told here and nowhere else.</summary>
    public const string HeadingId = "fouten";

    public IEnumerable<(string Target, string Message)>? Errors { get; set; }

    /// <summary>Where the link of <see cref="Message"/> leads.</summary>
    public string Target { get; set; } = string.Empty;

    public string? Message { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = (Errors ?? (string.IsNullOrEmpty(Message) ? [] : [(Target, Message)])).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Add("class", "utrecht-alert utrecht-alert--error wijk-error-summary");
        output.Attributes.Add(new TagHelperAttribute("data-error-summary"));
        output.Attributes.Add("tabindex", "-1");
        output.Attributes.Add("aria-labelledby", HeadingId);
        output.Attributes.Add("role", "group");
        output.Content.SetHtmlContent("\n").AppendHtml(Content(errors)).AppendHtml("\n");
    }

    private static TagHelperOutput Content(List<(string Target, string Message)> errors)
    {
        var list = Element.Of("ul");
        foreach (var (target, message) in errors)
        {
            var item = Element.Of("li");
            item.Content.SetHtmlContent(Element.Of("a", ("href", target)).WithText(message));
            list.Content.AppendHtml("\n").AppendHtml(item);
        }

        list.Content.AppendHtml("\n");
        var heading = Element.Of("h2", ("class", "wijk-error-summary__heading"), ("id", HeadingId));
        var content = Element.Of("div", ("class", "utrecht-alert__content"));
        content.Content.AppendHtml("\n").AppendHtml(heading.WithText(errors.Count == 1 ? "Er is nog één ding" : $"Er zijn nog {errors.Count} dingen"))
            .AppendHtml("\n").AppendHtml(list).AppendHtml("\n");
        return content;
    }
}
