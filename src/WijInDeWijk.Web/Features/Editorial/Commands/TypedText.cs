using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Commands;

/// <summary>What is wrong with a text that an editor typed into a field.</summary>
public static class TypedText
{
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
