using System.Text.RegularExpressions;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Finds the addresses outside the site in a text, whether they stand in its fields, in a link or by themselves.</summary>
public static partial class ExternalAddresses
{
    /// <returns>Each once, in the order of the text.</returns>
    public static IReadOnlyList<string> In(string text) =>
        [.. Address().Matches(text).Select(match => WithoutEnd(match.Value)).Where(address => address.Length <= LinkCheck.AddressLength).Distinct(StringComparer.Ordinal)];

    /// <summary>A sentence ends behind an address, and so does the bracket of a link; a bracket that was opened in the address is part of it.</summary>
    private static string WithoutEnd(string address)
    {
        var end = address.Length;
        while (end > 0 && (".,;:!?*_…".Contains(address[end - 1], StringComparison.Ordinal) || IsLooseBracket(address, end)))
        {
            end--;
        }

        return address[..end];
    }

    private static bool IsLooseBracket(string address, int end) =>
        address[end - 1] == ')' && address.AsSpan(0, end).Count(')') > address.AsSpan(0, end).Count('(');

    [GeneratedRegex("""https?://[^\s<>"'`\\\[\]{}|^]+""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
