using System.Diagnostics;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>What was found, for editors.</summary>
internal static class PrivacyKindWords
{
    public static string One(PrivacyKind kind) => DutchFormat.Sentence(Both(kind).One);

    public static string Count(PrivacyKind kind, int count) => DutchFormat.Count(count, Both(kind).One, Both(kind).More);

    private static (string One, string More) Both(PrivacyKind kind) => kind switch
    {
        PrivacyKind.PhoneNumber => ("telefoonnummer", "telefoonnummers"),
        PrivacyKind.MailAddress => ("e-mailadres", "e-mailadressen"),
        PrivacyKind.CitizenNumber => ("burgerservicenummer", "burgerservicenummers"),
        PrivacyKind.HouseAddress => ("adres", "adressen"),
        PrivacyKind.FullName => ("volledige naam", "volledige namen"),
        _ => throw new UnreachableException(),
    };
}
