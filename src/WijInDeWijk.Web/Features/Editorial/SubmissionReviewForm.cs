using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>What an editor sends about a submission; each form on the page fills in a part of it.</summary>
public sealed record SubmissionReviewForm
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
public sealed record CommandResult(CommandStatus Result, string? Field = null, string? Error = null)
{
    public static readonly CommandResult Done = new(CommandStatus.Done);

    public static CommandResult Invalid(string field, string error) => new(CommandStatus.Invalid, field, error);

    /// <summary>What is wrong with a text that must fit, and perhaps be there; null where nothing is.</summary>
    /// <param name="missing">Said of an empty one; null where it may be empty.</param>
    public static CommandResult? Check(string field, string text, int length, string? missing) => text.Length switch
    {
        0 when missing is not null => Invalid(field, missing),
        var count when count > length => Invalid(field, $"Dit is te lang. Er passen {Infrastructure.DutchFormat.Number(length)} tekens in"),
        _ => null,
    };

    public int StatusCode => Result switch
    {
        CommandStatus.Invalid => StatusCodes.Status400BadRequest,
        CommandStatus.Outdated => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status200OK,
    };

    public string? ErrorOf(string field) => Field == field ? Error : null;
}

public enum CommandStatus
{
    Done,
    Missing,
    Invalid,

    /// <summary>Somebody was before: the page no longer showed how things are.</summary>
    Outdated,
}
