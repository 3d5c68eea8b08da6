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

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string CleanLine(string? text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <param name="Field">Which field is wrong, by name; null where it is not about a field.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record DeedOutcome(DeedResult Result, string? Field = null, string? Error = null)
{
    public static readonly DeedOutcome Done = new(DeedResult.Done);

    public static DeedOutcome Invalid(string field, string error) => new(DeedResult.Invalid, field, error);

    /// <summary>What is wrong with a text that must fit, and perhaps be there; null where nothing is.</summary>
    /// <param name="missing">Said of an empty one; null where it may be empty.</param>
    public static DeedOutcome? Check(string field, string text, int length, string? missing) => text.Length switch
    {
        0 when missing is not null => Invalid(field, missing),
        var count when count > length => Invalid(field, $"Dit is te lang. Er passen {Infrastructure.Dutch.Number(length)} tekens in"),
        _ => null,
    };

    public int StatusCode => Result switch
    {
        DeedResult.Invalid => StatusCodes.Status400BadRequest,
        DeedResult.Outdated => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status200OK,
    };

    public string? ErrorOf(string field) => Field == field ? Error : null;
}

public enum DeedResult
{
    Done,
    Missing,
    Invalid,

    /// <summary>Somebody was before: the page no longer showed how things are.</summary>
    Outdated,
}
