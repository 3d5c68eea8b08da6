using System.Collections.Frozen;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>
/// Brings the forms of a word together: Snowball's Dutch stemmer, with what it misses put right before
/// (forms that are looked up) and after (spelling that changes with the ending: brief and brieven, les and lessen).
/// </summary>
internal static class DutchStemmer
{
    private static readonly string[] Diminutives = ["etjes", "etje", "tjes", "pjes", "tje", "pje", "jes", "je"];

    /// <summary>What comes off a verb: aanbellen, belde aan, aangebeld.</summary>
    private static readonly string[] Prefixes =
    [
        "aan", "achter", "af", "bij", "binnen", "buiten", "dicht", "door", "in", "langs", "los", "mee", "na", "neer", "om", "op", "over", "rond", "samen", "terug", "toe",
        "uit", "vast", "voor", "weg",
    ];

    /// <summary>Ends of nouns whose s is no ending of a plural, in whatever compound: kans and ontwikkelkans.</summary>
    private static readonly string[] KeepTheirS = ["arts", "fiets", "fonds", "grens", "kans", "mens", "plaats", "wens"];

    private const int MinParticiple = 5;
    private const int MinLackingApostrophe = 4;

    private static readonly FrozenSet<string> Nouns = WordList.CompoundParts.Select(Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Infinitives = WordList.VerbStems.Select(Of).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case, without diacritics.</param>
    public static string Of(string word)
    {
        // 'ouderen' are not 'ouders': such a word has a stem of its own.
        var known = WordList.IrregularForms.GetValueOrDefault(word);
        if (known is not null && WordList.IrregularForms.GetValueOrDefault(known) == known)
        {
            return known;
        }

        var single = known ?? BaseOf(word);
        return Spelling(KeepsS(single) ? single : Snowball(single));
    }

    /// <summary>A noun of the word list, in any form.</summary>
    public static bool IsNounForm(string word) => Nouns.Contains(Of(word));

    /// <summary>Whether it is Dutch, as far as the word lists know: a noun or a verb, in any form.</summary>
    public static bool IsKnown(string word) => IsNounForm(word) || IsVerb(word);

    /// <summary>A form of a verb, and of nothing else that the word lists know.</summary>
    public static bool IsVerb(string word) => !IsNoun(word)
        && (VerbOf(word) is not null || WordList.VerbStems.Contains(word) || (word.EndsWith("en", StringComparison.Ordinal) && Infinitives.Contains(Of(word))));

    private static string BaseOf(string word)
    {
        if (word.Contains('\'', StringComparison.Ordinal))
        {
            return word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Replace("'", "", StringComparison.Ordinal);
        }

        var single = SingularInList(word) ?? word;
        return IsNoun(single) ? Diminutive(single) ?? single : VerbOf(word) ?? NounOf(word) ?? word;
    }

    /// <summary>Snowball takes the s of 'mens' for that of a plural.</summary>
    private static bool KeepsS(string word) =>
        word.EndsWith('s') && !IsNoun(word[..^1]) && (IsNoun(word) || KeepTheirS.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));

    private static bool IsNoun(string word) => WordList.CompoundParts.Contains(word);

    /// <summary>werkt, werkte, werkten and gewerkt to werk; aangebeld to aanbel.</summary>
    private static string? VerbOf(string word)
    {
        if (word.EndsWith("en", StringComparison.Ordinal) && (IsNoun(word[..^2]) || IsNoun(word[..^1])))
        {
            // 'banden' are no past of 'bannen', 'groenten' none of 'groenen'.
            return null;
        }

        if (word[^1] is 't' or 'd' && Prefixes.FirstOrDefault(prefix => word.StartsWith(prefix + "ge", StringComparison.Ordinal)) is { } before
            && word.Length > before.Length + MinParticiple)
        {
            return before + word[(before.Length + 2)..^1];
        }

        if (word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 't' or 'd' && Known(word[2..^1]) is { } participle)
        {
            return participle;
        }

        return word switch
        {
            _ when word.EndsWith("ten", StringComparison.Ordinal) || word.EndsWith("den", StringComparison.Ordinal) => Known(word[..^3]),
            _ when word.EndsWith("te", StringComparison.Ordinal) || word.EndsWith("de", StringComparison.Ordinal) => Known(word[..^2]),
            _ when word.EndsWith('t') => Known(word[..^1]),
            _ => null,
        };

        static string? Known(string stem) => WordList.VerbStems.Contains(stem) ? stem : null;
    }

    /// <summary>subsidies to subsidie, industrieen to industrie, praatjes to praat.</summary>
    private static string? NounOf(string word) => word switch
    {
        _ when Diminutive(word) is { } whole => whole,
        _ when word.EndsWith("ieen", StringComparison.Ordinal) || word.EndsWith("eeen", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && IsNoun(word[..^1]) => word[..^1],
        _ when LacksApostrophe(word) => word[..^1],
        _ => null,
    };

    /// <summary>opas for opa's, babys for baby's.</summary>
    private static bool LacksApostrophe(string word) => word.Length >= MinLackingApostrophe && word[^1] == 's' && word[^2] is 'a' or 'o' or 'y' && !IsVowel(word[^3]);

    private static string? Diminutive(string word) => Diminutives
        .Where(ending => word.EndsWith(ending, StringComparison.Ordinal) && IsNoun(word[..^ending.Length]))
        .Select(ending => word[..^ending.Length])
        .FirstOrDefault();

    /// <summary>niveaus to niveau and meisjes to meisje: the word list has both.</summary>
    private static string? SingularInList(string word) =>
        word.Length > 1 && word.EndsWith('s') && IsVowel(word[^2]) && IsNoun(word) && IsNoun(word[..^1]) ? word[..^1] : null;

    private static string Snowball(string word)
    {
        var stemmer = new Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer();
        stemmer.SetCurrent(word);
        return stemmer.Stem() ? stemmer.Current : word;
    }

    /// <summary>A stem never ends in v, z or a double consonant, and has one vowel where the word has two before an ending.</summary>
    private static string Spelling(string stem)
    {
        if (stem.Length < 3)
        {
            return stem;
        }

        stem = stem[^1] switch { 'v' => stem[..^1] + 'f', 'z' => stem[..^1] + 's', _ => stem };
        if (stem[^1] == stem[^2] && !IsVowel(stem[^1]))
        {
            stem = stem[..^1];
        }

        return stem.Length > 3 && stem[^2] == stem[^3] && IsVowel(stem[^2]) && !IsVowel(stem[^1]) ? stem.Remove(stem.Length - 2, 1) : stem;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
