using System.Text.RegularExpressions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>The same question, asked less strictly.</summary>
/// <param name="Text">What to search for.</param>
/// <param name="LeftOut">What must not be there according to the first question, and may now.</param>
/// <param name="ToTheLetter">What had to be there word for word, and need not any more.</param>
public sealed partial record RelaxedQuery(string Text, IReadOnlyList<string> LeftOut, IReadOnlyList<string> ToTheLetter)
{
    public string PhrasesInWords => DutchFormat.Enumerate([.. ToTheLetter.Select(DutchFormat.Quote)]);

    public string LeftOutInWords => string.Join(" of ", LeftOut.Select(DutchFormat.Quote));

    /// <summary>The least change first.</summary>
    /// <param name="query">As it was read.</param>
    public static IEnumerable<RelaxedQuery> Of(string query)
    {
        var leftOut = Texts(query, "excluded");
        var quoted = Texts(query, "quoted");
        return new[] { new RelaxedQuery(string.Empty, leftOut, []), new(string.Empty, [], quoted), new(string.Empty, leftOut, quoted) }
            .Where(looser => looser.LeftOut.Count + looser.ToTheLetter.Count > 0)
            .Select(looser => looser with { Text = Rewrite(query, looser.LeftOut.Count > 0, looser.ToTheLetter.Count > 0) })
            .Where(looser => looser.Text.Length > 0);
    }

    private static List<string> Texts(string query, string group) =>
        [.. Strict().Matches(query)
            .Select(piece => piece.Groups[group].Value.Trim('"', ' '))
            .Where(text => text.Any(char.IsLetterOrDigit))];

    private static string Rewrite(string query, bool withoutMinus, bool withoutQuotes)
    {
        var text = Strict().Replace(query, piece => piece switch
        {
            _ when withoutMinus && piece.Groups["excluded"].Success => string.Empty,

            // A minus sign within a phrase is not one that leaves something out, and must not become that.
            _ when withoutQuotes && piece.Groups["quoted"].Success => $" {piece.Groups["quoted"].Value.Replace('-', ' ')} ",
            _ => piece.Value,
        });
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // The last alternative is any other word: within it, neither sign means anything.
    [GeneratedRegex(
        """(?<=^| )-(?<excluded>"[^"]*"|[^ ]+)|"(?<quoted>[^"]*)"|[^ ]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strict();
}
