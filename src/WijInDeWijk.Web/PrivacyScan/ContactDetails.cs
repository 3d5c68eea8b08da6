using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>Phone numbers and mail addresses.</summary>
internal static partial class ContactDetails
{
    public static IEnumerable<string> PhoneNumbersIn(string text) => PhoneNumber().Matches(text)
        .Select(match => match.Value.Contains(')', StringComparison.Ordinal) ? match.Value : match.Value.TrimStart('('));

    public static IEnumerable<string> MailAddressesIn(string text) => MailAddress().Matches(text).Select(match => match.Value);

    // A Dutch number is 0 or +31 and nine digits, or + and another country; 0800 and 0900 are lines of organisations.
    // Four capitals before it make it the number of a bank account.
    [GeneratedRegex(
        @"(?<![\p{L}\d+]|\d[ .\-]|[A-Z]{4} )((\+|00)31[  \-]?(\(0\))?[  \-]?|\(?0)(?!800|900)[1-9]([  \-–‑.)/]{0,2}\d){8}(?![\p{L}\d])|(?<![\p{L}\d+])\+(?!31)[1-9]\d([  \-–‑.()/]{0,2}\d){7,11}(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(
        @"(?<![\w.+\-])[\w.+\-]{1,64}@([\w\-]{1,63}\.){1,5}\p{L}{2,20}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MailAddress();
}
