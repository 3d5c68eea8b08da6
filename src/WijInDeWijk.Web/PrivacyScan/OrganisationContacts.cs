namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>Tells the general address of an organisation, which it makes known itself, from that of a person.</summary>
public static class OrganisationContacts
{
    private static readonly HashSet<string> Mailboxes = new(StringComparer.OrdinalIgnoreCase)
    {
        "aanmelden", "administratie", "balie", "bestuur", "buurthuis", "buurtteam", "communicatie", "contact", "gemeente", "hallo", "info", "informatie", "kantoor", "mail",
        "meedoen", "pers", "post", "receptie", "redactie", "reserveren", "reserveringen", "secretariaat", "team", "vragen", "vrijwilligers", "welkom", "wijkcentrum", "wijkteam",
    };

    public static bool Has(PrivacyFinding finding) => finding.Kind switch
    {
        PrivacyKind.MailAddress => Mailboxes.Contains(finding.Words.Split('@')[0]),

        // Given out to organisations only.
        PrivacyKind.PhoneNumber => string.Concat(finding.Words.Where(char.IsAsciiDigit)) is var digits
            && (digits.StartsWith("088", StringComparison.Ordinal) || digits.StartsWith("3188", StringComparison.Ordinal)),
        _ => false,
    };
}
