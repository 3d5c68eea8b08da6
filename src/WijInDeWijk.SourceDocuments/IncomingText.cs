using System.Buffers;
using System.Globalization;
using System.Text;

namespace WijInDeWijk.SourceDocuments;

/// <summary>
/// The one form in which text is kept, wherever it comes from: a form, a document, a query, an address. Letters and their accents are one
/// (NFC), line ends are <c>\n</c>, tabs are spaces, and what nobody sees or types is left out: soft hyphens, signs without width, signs that
/// turn the direction of writing, control characters, and what is no character at all, such as U+FFFE.
/// </summary>
public static class IncomingText
{
    /// <summary>As wide as Markdown takes a tab at the beginning of a line, where it may mean something.</summary>
    private const string Indent = "    ";

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Above it begin the scripts in which a joiner does something; emoji are there too.</summary>
    private const int LastLetterWithoutJoiners = 0x058F;

    /// <summary>Letters and signs by their category, of which nothing is to be seen.</summary>
    private static readonly SearchValues<char> Blanks = SearchValues.Create("\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0");

    /// <summary>Text of any length, with the spaces around it as they were: what an editor writes, or a document.</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text ?? string.Empty;
        }

        var kept = new StringBuilder(text.Length);
        var joiner = 0;
        var isAtStart = true;
        foreach (var rune in text.ReplaceLineEndings("\n").Replace('\v', '\n').EnumerateRunes())
        {
            if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                joiner = kept.Length > 0 && kept[^1] > LastLetterWithoutJoiners ? rune.Value : 0;
                continue;
            }

            if (rune.Value == '\t')
            {
                kept.Append(isAtStart ? Indent : " ");
            }
            else if (rune.Value == '\n' || (IsSeen(rune) && !IsStray(rune, kept)))
            {
                if (joiner > 0 && rune.Value > LastLetterWithoutJoiners)
                {
                    kept.Append((char)joiner);
                }

                kept.Append(rune);
                isAtStart = rune.Value == '\n' || (isAtStart && rune.Value == ' ');
            }
            else
            {
                continue;
            }

            joiner = 0;
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>An answer of some lines: without the white space around it.</summary>
    public static string Lines(string? text) => Normalise(text).Trim();

    /// <summary>An answer of one line: with single spaces.</summary>
    public static string Line(string? text) => string.Join(' ', Normalise(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && !IsNoCharacter(rune.Value)
        && !(rune.IsBmp && Blanks.Contains((char)rune.Value));

    /// <summary>U+FDD0 to U+FDEF, and the last two of each plane: Unicode will never give them a meaning.</summary>
    private static bool IsNoCharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;

    /// <summary>A sign that chooses how the one before it is drawn, with nothing before it.</summary>
    private static bool IsStray(Rune rune, StringBuilder kept) =>
        rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF && (kept.Length == 0 || char.IsWhiteSpace(kept[^1]));
}
