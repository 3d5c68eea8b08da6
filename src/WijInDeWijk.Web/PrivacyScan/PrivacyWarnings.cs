using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>
/// Looks for what should not end up in public by accident. It errs on the side of silence: a writer who is warned
/// about the name of a street or an organisation stops reading warnings.
/// </summary>
public static class PrivacyWarnings
{
    /// <summary>More words than this make a warning no clearer.</summary>
    public const int MaxFound = 10;

    private static readonly (PrivacyKind Kind, string Message)[] Messages =
    [
        (PrivacyKind.PhoneNumber,
            "Er staat een telefoonnummer in uw tekst. Uw tekst kan straks voor iedereen te lezen zijn. Laat het nummer liever weg, tenzij het bij een organisatie hoort die het zelf bekendmaakt."),
        (PrivacyKind.MailAddress,
            "Er staat een e-mailadres in uw tekst. Uw tekst kan straks voor iedereen te lezen zijn. Laat het adres liever weg, tenzij het bij een organisatie hoort die het zelf bekendmaakt."),
        (PrivacyKind.CitizenNumber,
            "Er staat een getal in uw tekst dat een burgerservicenummer (BSN) kan zijn. Zo'n nummer hoort nooit in een verhaal. Haal het weg als het van iemand is."),
        (PrivacyKind.HouseAddress,
            "Er staat een adres of postcode in uw tekst. Is het een plek die voor iedereen open is, zoals een buurthuis? Dan kan het blijven staan. Woont er iemand? Noem dan liever alleen de buurt of de straat."),
        (PrivacyKind.FullName,
            "Er staat een voornaam met een achternaam in uw tekst. Weet deze persoon dat de naam hier staat, en vindt die dat goed? Gebruik anders alleen een voornaam, of een andere naam."),
    ];

    /// <summary>One warning for each kind that is found, in a fixed order; empty for a text without any, and for no text.</summary>
    public static IReadOnlyList<PrivacyWarning> Find(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : [.. Messages
            .Select(check => new PrivacyWarning(check.Kind, check.Message, Found(text, check.Kind)))
            .Where(warning => warning.Found.Count > 0)];

    private static IReadOnlyList<string> Found(string text, PrivacyKind kind)
    {
        try
        {
            return [.. PrivacyFindings.In(text, kind).Distinct(StringComparer.Ordinal).Take(MaxFound)];
        }
        catch (RegexMatchTimeoutException)
        {
            // A machine that is too busy to look: a warning less, and never a form that fails.
            return [];
        }
    }
}
