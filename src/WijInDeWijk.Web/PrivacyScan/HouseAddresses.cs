using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>A street with a house number, or a postcode with its letters.</summary>
internal static partial class HouseAddresses
{
    public static IEnumerable<string> In(string text) => StreetAndNumber().Matches(text)
        .Concat(Postcode().Matches(text))
        .OrderBy(match => match.Index)
        .Select(match => match.Value.Trim());

    // The name of a street ends in straat, laan, weg …, or begins with it (Laan van Meerdervoort). A number that counts
    // something (bewoners), has decimals or is a year is no house number, and "onderweg" is no street.
    [GeneratedRegex(
        """
        (?<![\p{L}\d])
        (?!onderweg|halverweg|omweg|uitweg|snelweg|halfweg|loopbaan|achterbaan|speelveld|keuringsweg)
        (
          (\p{Lu}[\p{L}.'’\-]{0,20}\ ((van|de|der|den|het|'t)\ ){0,2}){0,3}
          \p{L}[\p{L}'’\-]{1,30}(straat|laan|weg|plein|kade|gracht|singel|steeg|dreef|plantsoen|dijk|hof|pad|wal|markt|park|ring|baan|erf|oord|haven|straatje|laantje|str\.)
          | (Laan|Weg|Plein|Kade|Straat)\ (van|der|de|den|het|'t|aan|op)(\ (de|der|den|het|'t))?\ \p{Lu}\p{L}{1,30}
        )
        \ (nr\.?\ |nummer\ |huisnummer\ )?
        (?!(19|20)\d\d\b)[1-9]\d{0,3}(?!\d|[.,:]\d|%|\ ?°)
        (\ ?[a-zA-Z](?!\p{L})|\ ?-\ ?\d{1,3}(?!\d))?
        (?!\p{L}|\ (procent|jaar|jaren|maanden|weken|dagen|uur|minuten|euro|keer|meter|kilometer|huizen|huishoudens|woningen|gezinnen|bewoners|inwoners|mensen|personen|kinderen|jongeren|ouderen|buren|vrijwilligers|bezoekers|ondernemers|leden|bomen|m2|m²)(?!\p{L}))
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex StreetAndNumber();

    // Small letters only when written together: "1999 is" is a year. A year before an abbreviation is one too.
    [GeneratedRegex(
        @"(?<![\p{L}\d.,])[1-9]\d{3}( ?(?!SA|SD|SS)(?<!(19|20)\d\d ?)[A-Z]{2}| ?(?<=(19|20)\d\d ?)(?!SA|SD|SS|EU|NL|TU|VN|TV|BV|NV|ZZ|CE|HR|IT|US|UK|AD)[A-Z]{2}|(?!sa|sd|ss|en|is)[a-z]{2})(?![\p{L}\d])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Postcode();
}
