using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>What the page of a draft sends.</summary>
public sealed record DraftForm
{
    [FromForm(Name = "kenmerken")]
    public string? Fields { get; init; }

    [FromForm(Name = "tekst")]
    public string? Body { get; init; }

    [FromForm(Name = "lessen")]
    public string? Ties { get; init; }

    [FromForm(Name = "versie")]
    public int Version { get; init; }

    /// <summary>The version that the page showed when it was opened; what was saved while typing since, nobody has looked at as a whole. Null where the form had no text.</summary>
    [FromForm(Name = "getoond")]
    public int? Shown { get; init; }

    /// <summary>The day on which it is published, as <c>yyyy-MM-dd</c>; empty for now.</summary>
    [FromForm(Name = "datum")]
    public string? Date { get; init; }

    public EditableText Halves => EditableText.Sent(Fields, Body);

    public string LessonTies => Ties ?? string.Empty;

    /// <summary>A form without the text, such as a button, changes nothing of it.</summary>
    public bool HasText => Body is not null;

    public bool IsTooLong => Halves.Join().Length + LessonTies.Length > SourceText.TextLength;
}
