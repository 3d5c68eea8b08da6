using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>
/// A field of a form: its label, a hint, what is wrong with it, and the control that a derived helper draws, tied together by id.
/// What stands between its tags is shown between hint and error; attributes that are not its own go to the control.
/// </summary>
public abstract class FormFieldTagHelper : TagHelper
{
    /// <summary>How the answer is sent.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Of the control; the name, unless more fields on the page are called so.</summary>
    public string Id { get => field ?? Name; set; }

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    /// <summary>What is wrong with the answer; nothing, or an empty text, when all is well.</summary>
    public string? Error { get; set; }

    /// <summary>Something is wrong with it that only the error summary of the page says.</summary>
    [HtmlAttributeName("wrong")]
    public bool IsWrong { get; set; }

    [HtmlAttributeName("optional")]
    public bool IsOptional { get; set; }

    /// <summary>What a view adds to the control, beside a class.</summary>
    protected IReadOnlyList<(string Name, object? Value)> ControlAttributes { get; private set; } = [];

    private bool HasError => !string.IsNullOrEmpty(Error);

    private bool IsInvalid => HasError || IsWrong;

    private object? ControlClass { get; set; }

    /// <summary>Id of a line under the control that explains it too.</summary>
    protected virtual string? FootnoteId => null;

    /// <summary>Ids of all that explains the field, as a screen reader should read it.</summary>
    protected string? DescribedBy
    {
        get
        {
            string?[] ids = [string.IsNullOrEmpty(Hint) ? null : HintId, FootnoteId, HasError ? ErrorId : null, IsWrong ? ErrorSummaryTagHelper.HeadingId : null];
            var given = string.Join(' ', ids.Where(id => id is not null));
            return given.Length > 0 ? given : null;
        }
    }

    private string HintId => $"{Id}-uitleg";

    private string ErrorId => $"{Id}-fout";

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var notes = await output.GetChildContentAsync();
        ControlClass = output.Attributes["class"]?.Value;
        ControlAttributes = [.. output.Attributes.Where(attribute => attribute.Name != "class").Select(attribute => (attribute.Name, (object?)attribute.Value))];
        output.Attributes.Clear();
        output.Attributes.Add("class", IsInvalid ? "utrecht-form-field utrecht-form-field--invalid" : "utrecht-form-field");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent("\n");
        Draw(output.Content, notes);
    }

    /// <param name="field">To be filled.</param>
    /// <param name="notes">Goes to <see cref="Explain"/>.</param>
    protected abstract void Draw(TagHelperContent field, IHtmlContent notes);

    /// <summary>The label's text; an optional field says so.</summary>
    protected TagHelperOutput Named(TagHelperOutput label)
    {
        label.Content.Append(Label);
        if (IsOptional)
        {
            label.Content.Append(" ").AppendHtml(Element.Of("span", ("class", "wijk-form__optional")).WithText("(optioneel)"));
        }

        return label;
    }

    protected TagHelperOutput LabelAbove() => Named(Element.Of("label", ("class", "utrecht-form-label utrecht-form-field__label"), ("for", Id)));

    protected void Explain(TagHelperContent field, IHtmlContent notes)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            Line(field, Element.Of("p", ("class", "utrecht-form-field-description"), ("id", HintId)).WithText(Hint));
        }

        field.AppendHtml(notes);
        if (HasError)
        {
            Line(field, Element.Of("p", ("class", "utrecht-form-field-error-message"), ("id", ErrorId)).WithText(Error!));
        }
    }

    /// <param name="invalid">The class of a control in which something is wrong.</param>
    protected string Classes(string always, string invalid)
    {
        string?[] classes = [always, ControlClass?.ToString(), IsInvalid ? invalid : null];
        return string.Join(' ', classes.Where(name => !string.IsNullOrEmpty(name)));
    }

    protected (string Name, object? Value)[] State() => [("aria-describedby", DescribedBy), ("aria-invalid", IsInvalid ? "true" : null)];

    protected static void Line(TagHelperContent field, IHtmlContent part) => field.AppendHtml(part).AppendHtml("\n");
}
