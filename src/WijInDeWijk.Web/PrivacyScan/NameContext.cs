using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>Tells a person from the street, school or foundation that is called after one.</summary>
internal static partial class NameContext
{
    private static readonly HashSet<string> BeforeThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "Sint", "St", "Santa", "San", "Prins", "Prinses", "Koning", "Koningin", "Keizer", "Paus", "Stichting", "Fonds", "Vereniging", "Buurthuis", "Wijkcentrum", "Dorpshuis",
        "Basisschool", "School", "Kerk", "Museum", "Theater", "Park", "Plein", "Zorgcentrum", "Verpleeghuis", "Ziekenhuis", "Moskee", "Café", "Restaurant", "Winkelcentrum",
    };

    private static readonly HashSet<string> BeforePeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "mevrouw", "mevr", "meneer", "mijnheer", "buurvrouw", "buurman", "bewoner", "bewoonster", "vrijwilliger", "vrijwilligster", "initiatiefnemer", "initiatiefneemster",
        "oprichter", "oprichtster", "directeur", "voorzitter", "wethouder", "burgemeester", "opbouwwerker", "jongerenwerker", "wijkagent", "dominee", "pastoor", "imam", "huisarts",
        "onderzoeker", "coördinator", "projectleider", "vriend", "vriendin", "collega", "broer", "zus", "dochter", "zoon",
    };

    private static readonly HashSet<string> AfterThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "Stichting", "Fonds", "Fund", "Foundation", "School", "College", "Lyceum", "Instituut", "Museum", "Arena", "Hospice", "Kerk", "Huis", "Centrum", "Hal", "Park", "Plein", "Prijs",
        "Gemeente", "Welzijn", "Zorg", "Politie", "Bibliotheek", "Movisie",
    };

    /// <summary>Whether only white space stands between a word and the one before it.</summary>
    public static bool FollowsDirectly(string text, MatchCollection words, int index)
    {
        if (index >= words.Count)
        {
            return false;
        }

        var gap = text.AsSpan(words[index - 1].Index + words[index - 1].Length);
        gap = gap[..(words[index].Index - words[index - 1].Index - words[index - 1].Length)];

        // Two line ends are a new paragraph, and a new paragraph another sentence.
        return gap.Length is > 0 and <= 3 && gap.IsWhiteSpace() && gap.Count('\n') < 2;
    }

    public static bool CanBeGivenName(string text, MatchCollection words, int index)
    {
        var isKnown = GivenNames.Contains(words[index].Value);
        if (index == 0)
        {
            return isKnown;
        }

        var before = words[index - 1];
        var gap = text.AsSpan(before.Index + before.Length, words[index].Index - before.Index - before.Length).Trim();
        return gap is "" or "."
            ? (isKnown && !BeforeThings.Contains(before.Value)) || (gap is "" && BeforePeople.Contains(before.Value) && Surname().IsMatch(words[index].Value))
            : isKnown;
    }

    public static bool CanBeSurname(string text, MatchCollection words, int index)
    {
        var word = words[index].Value;
        return Surname().IsMatch(word)
            && !ThingEnding().IsMatch(word)
            && !AfterThings.Contains(word)
            && !(FollowsDirectly(text, words, index + 1) && AfterThings.Contains(words[index + 1].Value) && char.IsUpper(words[index + 1].Value[0]));
    }

    // A capital and small letters: no abbreviation of an organisation. 't Hart and d'Angelo have their capital later.
    [GeneratedRegex(@"^(['’]t|[dD]['’])?\p{Lu}[\p{Ll}\p{M}'’]+(\p{Lu}\p{Ll}+)?(-\p{Lu}?[\p{L}'’]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Surname();

    [GeneratedRegex(
        "(straat|laan|plein|weg|park|kade|gracht|singel|school|college|lyceum|buurt|wijk|kwartier|huis|fonds|stichting|kerk|kapel|tuin|hof|brug|toren|prijs|markt|zaal|centrum|dagen|festival)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ThingEnding();
}
