namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>What a text seems to give away about somebody.</summary>
public enum PrivacyKind
{
    PhoneNumber,
    MailAddress,
    CitizenNumber,
    HouseAddress,
    FullName,
}

/// <summary>Something in a text that its writer may not want in public. It never stands in the way of saving or sending; what goes onto the site is asked about by the gate at publishing.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Message">What it is and what the writer can do, in Dutch, without the found words themselves.</param>
/// <param name="Found">The words as they were written, each once, in order; at most <see cref="PrivacyWarnings.MaxFound"/>.</param>
public sealed record PrivacyWarning(PrivacyKind Kind, string Message, IReadOnlyList<string> Found);
