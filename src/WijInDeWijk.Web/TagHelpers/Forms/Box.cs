using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>A checkbox or radio button with its label beside it.</summary>
internal static class Box
{
    /// <param name="type">What HTML calls it: <c>checkbox</c> or <c>radio</c>.</param>
    public static TagHelperOutput WithLabel(string type, string id, string name, FieldChoice choice)
    {
        var line = Element.Of("div", ("class", $"utrecht-form-field utrecht-form-field--{type} wijk-tick"));
        line.Content.AppendHtml("\n").AppendHtml(Control(type, id, name, choice)).AppendHtml("\n").AppendHtml(Label(type, id).WithText(choice.Label)).AppendHtml("\n");
        return line;
    }

    public static TagHelperOutput Control(string type, string id, string name, FieldChoice choice, params IEnumerable<(string Name, object? Value)> others)
    {
        var classes = type == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox utrecht-checkbox--html-input";
        return Element.Void("input", [
            ("class", classes), ("type", type), ("id", id), ("name", name), ("value", choice.Value), ("checked", choice.IsChosen ? "checked" : null), .. others]);
    }

    public static TagHelperOutput Label(string type, string id) => Element.Of("label", ("class", $"utrecht-form-label utrecht-form-label--{type}"), ("for", id));
}
