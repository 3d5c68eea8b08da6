using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Editorial.Weighing;

/// <summary>What an editor sends about a submission; each form on the page fills in a part of it.</summary>
public sealed record DeedForm
{
    /// <summary>The version of the submission that the page showed.</summary>
    [FromForm(Name = "versie")]
    public int Version { get; init; }

    [FromForm(Name = "redacteur")]
    public int Editor { get; init; }

    [FromForm(Name = "notitie")]
    public string? Note { get; init; }

    [FromForm(Name = "vraag")]
    public string? Question { get; init; }

    [FromForm(Name = "onderdeel")]
    public string? Section { get; init; }

    [FromForm(Name = "opmerkingen")]
    public string? Remarks { get; init; }

    [FromForm(Name = "sjabloon")]
    public int Template { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }

    [FromForm(Name = "besluit")]
    public string? Decision { get; init; }

    /// <summary>What was typed, without signs that nobody types.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? string.Empty).ReplaceLineEndings("\n").Where(sign => sign == '\n' || !char.IsControl(sign))).Trim();
}

/// <param name="Field">Which field is wrong, by name; null where it is not about a field.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record DeedOutcome(DeedResult Result, string? Field = null, string? Error = null)
{
    public static readonly DeedOutcome Done = new(DeedResult.Done);

    public static DeedOutcome Invalid(string field, string error) => new(DeedResult.Invalid, field, error);
}

public enum DeedResult
{
    Done,
    Missing,
    Invalid,

    /// <summary>Somebody was before: the page no longer showed how things are.</summary>
    Outdated,
}
