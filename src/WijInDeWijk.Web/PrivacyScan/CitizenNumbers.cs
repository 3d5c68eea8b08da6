using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>Numbers that can be a burgerservicenummer: nine digits that pass its check, the elfproef.</summary>
internal static partial class CitizenNumbers
{
    private const int Length = 9;

    public static IEnumerable<string> In(string text) =>
        NineDigits().Matches(text).Select(match => match.Value).Where(PassesElevenTest);

    // The digits weigh 9, 8, … 2 and -1, and together divide by eleven.
    private static bool PassesElevenTest(string number)
    {
        var digits = number.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        var sum = digits.Take(Length - 1).Select((digit, index) => digit * (Length - index)).Sum() - digits[^1];
        return sum != 0 && sum % 11 == 0;
    }

    // In one piece or in groups. Money, and the number by which an organisation is registered (RSIN), look the same.
    [GeneratedRegex(
        @"((?<=bsn)|(?<![\p{L}\d+€]|\d[ .,\-]|€ |(?-i:[A-Z]{4} ))(?<!rsin[ :]{1,3}))([0-9]{9}|[0-9]{3}(?<gap>[ \u00A0.\-–‑])[0-9]{3}\k<gap>[0-9]{3}|[0-9]{4}(?<gap>[ \u00A0.\-–‑])[0-9]{2}\k<gap>[0-9]{3})(?!\d|[ .,\-]\d| (euro|inwoners|miljoen))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NineDigits();
}
