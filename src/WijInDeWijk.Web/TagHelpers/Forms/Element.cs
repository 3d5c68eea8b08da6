using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>Elements with their attributes in the order given; a <c>TagBuilder</c> sorts them.</summary>
internal static class Element
{
    /// <param name="attributes">One without a value is left out.</param>
    public static TagHelperOutput Of(string name, params IEnumerable<(string Name, object? Value)> attributes) => new(
        name,
        [.. attributes.Where(attribute => attribute.Value is not null).Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))],
        (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

    /// <summary>An element that has no content and no end tag.</summary>
    public static TagHelperOutput Void(string name, params IEnumerable<(string Name, object? Value)> attributes)
    {
        var element = Of(name, attributes);
        element.TagMode = TagMode.StartTagOnly;
        return element;
    }

    public static TagHelperOutput WithText(this TagHelperOutput element, string text)
    {
        element.Content.SetContent(text);
        return element;
    }
}
