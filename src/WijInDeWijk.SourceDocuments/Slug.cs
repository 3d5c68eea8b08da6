using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WijInDeWijk.SourceDocuments;

/// <summary>The readable last part of a web address: lower-case ASCII letters, digits and single hyphens.</summary>
public static partial class Slug
{
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    /// <summary>Makes a slug of any text: diacritics are folded, everything else becomes a hyphen. Empty where nothing is left.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var character in IncomingText.Line(text).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (IsSeparator(character) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    // An apostrophe or a combining accent joins ("opa's" is "opas"); anything else that is no letter or digit separates.
    private static bool IsSeparator(char character) =>
        character is not ('\'' or '’' or '‘') && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
