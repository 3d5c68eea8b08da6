using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>A box to tick that is a question of its own: <c>&lt;checkbox-field name="…" label="…" value="ja" error="…" /&gt;</c>.</summary>
[HtmlTargetElement("checkbox-field")]
public sealed class CheckboxFieldTagHelper : FormFieldTagHelper
{
    /// <summary>What is sent when it is ticked.</summary>
    public string Value { get; set; } = string.Empty;

    [HtmlAttributeName("ticked")]
    public bool IsTicked { get; set; }

    protected override void Draw(TagHelperContent field, IHtmlContent notes)
    {
        Explain(field, notes);
        var line = Element.Of("div", ("class", "wijk-tick"));
        line.Content.SetHtmlContent("\n");
        Line(line.Content, Box.Control("checkbox", Id, Name, new FieldChoice(Value, Label, IsTicked), [.. ControlAttributes, .. State()]));
        Line(line.Content, Named(Box.Label("checkbox", Id)));
        Line(field, line);
    }
}
