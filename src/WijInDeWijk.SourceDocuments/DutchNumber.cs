using System.Globalization;
using System.Text.RegularExpressions;

namespace WijInDeWijk.SourceDocuments;

/// <summary>
/// Numbers as people write them in the Netherlands: <c>16.514</c> is sixteen thousand, <c>64,2</c> has a decimal; documents write <c>64.2</c>
/// for it. Where both could be meant, as in <c>2.000</c>, nothing is chosen.
/// </summary>
public static partial class DutchNumber
{
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        return !IsAmbiguous(text) && decimal.TryParse(
            WithoutThousands(text).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A whole number can't be ambiguous: a point in it is one of thousands.</summary>
    public static bool TryParse(string text, out int number) =>
        int.TryParse(WithoutThousands(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>Three digits behind one point or comma: thousands to who writes Dutch, decimals to who writes numbers as documents do.</summary>
    public static bool IsAmbiguous(string text) => ThreeDigits().IsMatch(text);

    /// <summary>What an ambiguous number would become, each in a way that leaves no doubt.</summary>
    public static (string Thousands, string Decimals) ReadingsOf(string text)
    {
        var decimals = text.Replace(',', '.').TrimEnd('0').TrimEnd('.');
        return (text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal), IsAmbiguous(decimals) ? $"{decimals}0" : decimals);
    }

    private static string WithoutThousands(string text) => Thousands().IsMatch(text) ? text.Replace(".", string.Empty, StringComparison.Ordinal) : text;

    [GeneratedRegex(@"^[-+]?[1-9]\d{0,2}[.,]\d{3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex(@"^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();
}
