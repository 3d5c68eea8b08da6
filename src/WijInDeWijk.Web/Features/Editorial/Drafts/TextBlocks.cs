using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>What a contributor typed, as the paragraphs, lists and quotations of a document; anything more would break out of its place.</summary>
internal static partial class TextBlocks
{
    public static IEnumerable<string> Of(string text) => Parts(text.ReplaceLineEndings("\n").Split('\n'))
        .Select(block => string.Join(IsList(block[0]) || IsQuote(block[0]) ? "\n" : "  \n", block.Select(Tame)));

    /// <summary>A blank line ends a block, and so does a list after a paragraph.</summary>
    private static IEnumerable<List<string>> Parts(IEnumerable<string> lines)
    {
        var block = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (block.Count > 0 && (line.Length == 0 || IsList(line) != IsList(block[0]) || IsQuote(line) != IsQuote(block[0])))
            {
                yield return block;
                block = [];
            }

            if (line.Length > 0)
            {
                block.Add(line);
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    /// <summary>No headings, code, pictures, rules or definitions.</summary>
    private static string Tame(string line) => Opening().Replace(line, @"\$0").Replace("![", "[", StringComparison.Ordinal);

    private static bool IsList(string line) => Item().IsMatch(line);

    private static bool IsQuote(string line) => line.StartsWith('>');

    [GeneratedRegex(@"^(#|```|~~~|\[[^\]]*\]:|-{3,}|\*{3,}|_{3,}|={3,}|\|)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^([-*+]|\d{1,9}[.)]) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();
}
