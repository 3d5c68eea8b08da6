using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What the page on which a text is edited sends.</summary>
public sealed record TextForm
{
    public const string Yes = "ja";

    [FromForm(Name = "kenmerken")]
    public string? Fields { get; init; }

    [FromForm(Name = "tekst")]
    public string? Body { get; init; }

    [FromForm(Name = "versie")]
    public int Version { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }

    [FromForm(Name = "voor-lezers")]
    public string? ForReaders { get; init; }

    /// <summary>Changes of the sender that are on the site with this save. Null where none is: into a list that is there, nothing is bound.</summary>
    [FromForm(Name = "voorstel")]
    public IReadOnlyList<int>? Placed { get; init; }

    /// <summary>What readers are told, where that is not the reason itself.</summary>
    [FromForm(Name = "lezers-lezen")]
    public string? ReadersWords { get; init; }

    public EditableText Halves => EditableText.Sent(Fields, Body);

    public bool IsForReaders => ForReaders is Yes || !string.IsNullOrWhiteSpace(ReadersWords);

    /// <summary>A method: the validation of the form reads every property, also of a form without a reason.</summary>
    public SaveReason ToReason() => new(IncomingText.Line(Reason), IsForReaders, IncomingText.Line(ReadersWords) is { Length: > 0 } words ? words : null);

    /// <summary>What can be said before the text itself is read.</summary>
    public IEnumerable<TextError> OwnFaults()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new TextError(TextError.ReasonTarget, "Vul in wat u hebt veranderd");
        }
        else if (IncomingText.Line(Reason).Length > Revision.ReasonLength)
        {
            yield return new TextError(TextError.ReasonTarget, $"Houd het kort: hoogstens {Revision.ReasonLength} tekens");
        }

        if (IncomingText.Line(ReadersWords).Length > Revision.ReasonLength)
        {
            yield return new TextError(TextError.ReadersTarget, $"Houd het kort: hoogstens {Revision.ReasonLength} tekens");
        }

        if (Halves.Join().Length > SourceText.TextLength)
        {
            yield return new TextError(TextError.BodyTarget, "Deze tekst is te lang om te bewaren");
        }
    }
}
