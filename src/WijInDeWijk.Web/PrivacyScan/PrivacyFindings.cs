using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>
/// The one check of what a text gives away. A writer hears of it by <see cref="PrivacyWarnings"/>; what goes onto the site is held up for it
/// by the gate at publishing (<c>Content/Publishing</c>).
/// </summary>
public static class PrivacyFindings
{
    public static IReadOnlyList<PrivacyKind> Kinds { get; } = Enum.GetValues<PrivacyKind>();

    /// <summary>All of it, each once, by kind and then in the order of the text.</summary>
    /// <exception cref="RegexMatchTimeoutException">The machine was too busy to look at everything.</exception>
    public static IReadOnlyList<PrivacyFinding> In(string text) =>
        [.. Kinds.SelectMany(kind => In(text, kind).Distinct(StringComparer.Ordinal).Select(words => new PrivacyFinding(kind, words)))];

    /// <inheritdoc cref="In(string)"/>
    public static IEnumerable<string> In(string text, PrivacyKind kind) => kind switch
    {
        PrivacyKind.PhoneNumber => ContactDetails.PhoneNumbersIn(text),
        PrivacyKind.MailAddress => ContactDetails.MailAddressesIn(text),
        PrivacyKind.CitizenNumber => CitizenNumbers.In(text),
        PrivacyKind.HouseAddress => HouseAddresses.In(text),
        PrivacyKind.FullName => FullNames.In(text),
        _ => throw new UnreachableException(),
    };
}
