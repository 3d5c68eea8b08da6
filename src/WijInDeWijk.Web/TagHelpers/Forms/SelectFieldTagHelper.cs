using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>One of a list: <c>&lt;select-field name="…" label="…" choices="…" empty="Alle" /&gt;</c>.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper : FormFieldTagHelper
{
    public IEnumerable<FieldChoice> Choices { get; set; } = [];

    /// <summary>What choosing nothing is called; without it one of the choices is always chosen.</summary>
    public string? Empty { get; set; }

    protected override void Draw(TagHelperContent field, IHtmlContent notes)
    {
        Line(field, LabelAbove());
        Explain(field, notes);
        var classes = Classes("utrecht-select utrecht-select--html-select", "utrecht-select--invalid");
        var select = Element.Of("select", [("class", classes), ("id", Id), ("name", Name), .. ControlAttributes, .. State()]);
        select.Content.SetHtmlContent("\n");
        foreach (var choice in string.IsNullOrEmpty(Empty) ? Choices : Choices.Prepend(new FieldChoice(string.Empty, Empty)))
        {
            Line(select.Content, Element.Of("option", ("value", choice.Value), ("selected", choice.IsChosen ? "selected" : null)).WithText(choice.Label));
        }

        Line(field, select);
    }
}
