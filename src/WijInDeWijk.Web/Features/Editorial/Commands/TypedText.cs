using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Commands;

/// <summary>Text as an editor typed it into a field.</summary>
public static class TypedText
{
    /// <summary>What was typed, without characters that no keyboard makes.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? string.Empty).ReplaceLineEndings("\n").Where(sign => sign == '\n' || !char.IsControl(sign))).Trim();

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string CleanLine(string? text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a text that must fit, and perhaps be there; null where nothing is.</summary>
    /// <param name="missing">Said of an empty one; null where it may be empty.</param>
    /// <param name="what">How the message calls it.</param>
    public static CommandResult? Check(string field, string text, int length, string? missing, string what = "Dit") => text.Length switch
    {
        0 when missing is not null => CommandResult.Invalid(field, missing),
        var count when count > length => CommandResult.Invalid(field, $"{what} is te lang. Er passen {DutchFormat.Number(length)} tekens in"),
        _ => null,
    };
}
