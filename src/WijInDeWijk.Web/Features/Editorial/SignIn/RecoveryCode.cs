using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>The recovery codes that Identity makes, such as <c>7KV2D-PQ9XM</c>: it compares them sign by sign.</summary>
internal static class RecoveryCode
{
    private const string Signs = "23456789bcdfghjkmnpqrtvwxy";
    private const int GroupLength = 5;

    /// <summary>What somebody typed, as Identity wrote it; null when it can't be a recovery code.</summary>
    public static string? Read(string typed)
    {
        var code = RetypedSecret.SignsOf(typed);
        return code.Length == 2 * GroupLength && code.All(sign => Signs.Contains(sign, StringComparison.Ordinal))
            ? $"{code[..GroupLength]}-{code[GroupLength..]}".ToUpperInvariant()
            : null;
    }
}
