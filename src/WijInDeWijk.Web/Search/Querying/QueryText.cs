using System.Globalization;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Querying;

/// <summary>What somebody typed, taken apart: words, phrases between quotation marks, and what must not be there.</summary>
/// <param name="Words">Every word that may be there, those of phrases included, with its place in the text.</param>
/// <param name="Phrases">Word for word, in lower case without diacritics.</param>
/// <param name="Excluded">Words and phrases behind a minus sign.</param>
public sealed record QueryText(
    string Text, IReadOnlyList<TextWord> Words, IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<IReadOnlyList<string>> Excluded)
{
    /// <summary>What is read of a query, in characters; nobody asks a longer question.</summary>
    public const int MaxLength = 300;

    public static QueryText Parse(string? typed)
    {
        var text = Clean(typed ?? string.Empty);
        var (words, phrases, excluded) = (new List<TextWord>(), new List<IReadOnlyList<string>>(), new List<IReadOnlyList<string>>());
        for (var start = 0; start < text.Length;)
        {
            var isExcluded = text[start] == '-' && (start == 0 || text[start - 1] == ' ') && start + 1 < text.Length && text[start + 1] != ' ';
            var from = isExcluded ? start + 1 : start;
            var closing = text[from] == '"' ? text.IndexOf('"', from + 1) : -1;
            var end = closing > 0 ? closing + 1 : NextSpace(text, from);
            var piece = WordsIn(text, from, end);
            if (isExcluded && piece.Count > 0)
            {
                excluded.Add(Folded(piece));
            }
            else
            {
                words.AddRange(piece);
                if (closing > 0 && piece.Count > 0)
                {
                    phrases.Add(Folded(piece));
                }
            }

            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        return new QueryText(text, words, phrases, excluded);
    }

    private static List<TextWord> WordsIn(string text, int from, int end) =>
        [.. TextWords.Of(text[from..end]).Select(word => word with { Start = word.Start + from, End = word.End + from })];

    private static List<string> Folded(List<TextWord> words) => [.. words.Select(word => word.Folded)];

    private static int NextSpace(string text, int from) => text.IndexOf(' ', from) is var space and >= 0 ? space : text.Length;

    /// <summary>One line with single spaces, plain quotation marks, letters and their accents as one, and no longer than anybody reads.</summary>
    private static string Clean(string typed)
    {
        // Twice as much as is read, for an accent may be a character of its own.
        var read = IncomingText.Line(typed.Length > 2 * MaxLength ? typed[..(2 * MaxLength)] : typed);
        var composed = string.Join(' ', string.Concat(read.Select(Plain)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return composed.Length > MaxLength ? composed[..MaxLength] : composed;
    }

    /// <summary>Emoji and what Unicode has no meaning for are nothing that a text here has.</summary>
    private static char Plain(char letter) => letter switch
    {
        '“' or '”' or '„' or '«' or '»' => '"',
        _ when char.GetUnicodeCategory(letter) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => ' ',
        _ => letter,
    };
}
