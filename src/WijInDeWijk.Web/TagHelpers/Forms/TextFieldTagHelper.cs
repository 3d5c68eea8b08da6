using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>A line to fill in, or with <see cref="Rows"/> running text: <c>&lt;text-field name="…" label="…" value="…" error="…" /&gt;</c>.</summary>
[HtmlTargetElement("text-field")]
public sealed class TextFieldTagHelper : FormFieldTagHelper
{
    /// <summary>A password is never sent back.</summary>
    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    public string Autocomplete { get; set; } = "off";

    /// <summary>More than zero makes it a field for running text.</summary>
    public int Rows { get; set; }

    /// <summary>How many characters fit; running text says how many are left.</summary>
    public int? MaxLength { get; set; }

    /// <summary>How much is welcome, in words, before how much fits.</summary>
    public string? Guidance { get; set; }

    protected override string? FootnoteId => Rows > 0 && MaxLength is not null ? $"{Id}-lengte" : null;

    protected override void Draw(TagHelperContent field, IHtmlContent notes)
    {
        Line(field, LabelAbove());
        Explain(field, notes);
        Line(field, Rows > 0 ? TextArea() : Input());
        if (FootnoteId is { } id)
        {
            var count = Element.Of("p", ("class", "wijk-count"), ("id", id), ("data-count-for", Id));
            Line(field, count.WithText($"{(string.IsNullOrEmpty(Guidance) ? null : $"{Guidance} ")}Er passen {DutchFormat.Number(MaxLength!.Value)} tekens in."));
        }
    }

    private TagHelperOutput Input() => Element.Void("input", [
        ("class", Classes("utrecht-textbox utrecht-textbox--html-input", "utrecht-textbox--invalid")), ("type", Type), ("id", Id), ("name", Name.Length > 0 ? Name : null),
        ("value", Type == "password" ? null : Value ?? string.Empty), ("autocomplete", Autocomplete), .. ControlAttributes, .. State()]);

    private TagHelperOutput TextArea()
    {
        var area = Element.Of("textarea", [
            ("class", Classes("utrecht-textarea utrecht-textarea--html-textarea", "utrecht-textarea--invalid")), ("id", Id), ("name", Name), ("rows", Rows.ToString(CultureInfo.InvariantCulture)),
            ("data-count", MaxLength?.ToString(CultureInfo.InvariantCulture)), .. ControlAttributes, .. State()]);

        // A browser drops the first line break, which may be the writer's own.
        area.Content.SetHtmlContent("\n").Append(Value ?? string.Empty);
        return area;
    }
}
