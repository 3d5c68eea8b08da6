using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>A known given name, any word with a capital after a word such as buurvrouw, or initials; followed by what looks like a surname.</summary>
internal static partial class FullNames
{
    private const int MaxGivenNames = 4;

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "el", "al", "bin", "ibn", "la", "le", "du", "da", "dos", "di", "von", "ait",
    };

    // Names that often have a second given name after them, so that two of them are not yet a full name.
    private static readonly HashSet<string> FirstOfDouble = new(StringComparer.Ordinal)
    {
        "Anna", "Anne", "Bert", "Dirk", "Geert", "Gert", "Hans", "Henk", "Jan", "Johan", "Johanna", "Karel", "Klaas", "Maria", "Marie", "Peter", "Pieter", "Willem",
    };

    public static IEnumerable<string> In(string text) => WithInitials().Matches(text).Select(match => (match.Index, match.Value))
        .Concat(WithGivenName(text))
        .OrderBy(found => found.Index)
        .Select(found => Blanks().Replace(found.Value, " "));

    private static IEnumerable<(int Index, string Value)> WithGivenName(string text)
    {
        var words = Word().Matches(text);
        for (var start = 0; start < words.Count; start++)
        {
            if (Particles.Contains(words[start].Value) || !NameContext.CanBeGivenName(text, words, start) || LastWordOfName(text, words, start) is not { } last)
            {
                continue;
            }

            var end = words[last].Index + words[last].Length;
            yield return (words[start].Index, text[words[start].Index..end]);
            start = last;
        }
    }

    /// <summary>Index of the surname; null where none follows.</summary>
    private static int? LastWordOfName(string text, MatchCollection words, int start)
    {
        var surname = start + 1;
        while (surname - start < MaxGivenNames && NameContext.FollowsDirectly(text, words, surname) && GivenNames.Contains(words[surname].Value))
        {
            surname++;
        }

        var lastGiven = surname - 1;
        while (NameContext.FollowsDirectly(text, words, surname) && Particles.Contains(words[surname].Value) && surname - lastGiven <= 3)
        {
            surname++;
        }

        if (NameContext.FollowsDirectly(text, words, surname) && NameContext.CanBeSurname(text, words, surname))
        {
            return surname;
        }

        return lastGiven > start && !FirstOfDouble.Contains(words[start].Value) ? lastGiven : null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}'’]+(-[\p{L}\p{M}'’]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![\p{L}\d.])(\p{Lu}\.[ ]?){1,4}((van|de|der|den|ten|ter|el)[ ]){0,3}\p{Lu}\p{Ll}{2,30}(-\p{Lu}\p{Ll}{2,30})?(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithInitials();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
