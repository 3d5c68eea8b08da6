using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>One of a few, or any of them, all in sight: <c>&lt;choice-field name="…" label="…" choices="…" several /&gt;</c>.</summary>
[HtmlTargetElement("choice-field")]
public sealed class ChoiceFieldTagHelper : FormFieldTagHelper
{
    public IEnumerable<FieldChoice> Choices { get; set; } = [];

    /// <summary>More than one can be chosen.</summary>
    [HtmlAttributeName("several")]
    public bool TakesSeveral { get; set; }

    protected override void Draw(TagHelperContent field, IHtmlContent notes)
    {
        const string set = "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset";
        const string legend = "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend";
        var group = TakesSeveral
            ? Element.Of("fieldset", [("class", set), ("id", Id), ("aria-describedby", DescribedBy), ("tabindex", "-1"), .. ControlAttributes])
            : Element.Of("fieldset", [("class", set), ("role", "radiogroup"), .. State(), .. ControlAttributes]);
        group.Content.SetHtmlContent("\n");
        Line(group.Content, Named(Element.Of("legend", ("class", legend))));
        Explain(group.Content, notes);
        foreach (var (index, choice) in Choices.Index())
        {
            // The first radio button has the id of the field: that is where the list of errors leads.
            var id = !TakesSeveral && index == 0 ? Id : $"{Id}-{choice.Value}";
            Line(group.Content, Box.WithLabel(TakesSeveral ? "checkbox" : "radio", id, Name, choice));
        }

        Line(field, group);
    }
}
