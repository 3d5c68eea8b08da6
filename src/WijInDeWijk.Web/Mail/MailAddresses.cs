using MimeKit;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>Whether mail can be sent to an address; the same for a form and for the outbox.</summary>
public static class MailAddresses
{
    private static readonly ParserOptions Strict = new() { AllowAddressesWithoutDomain = false, AddressParserComplianceMode = RfcComplianceMode.Strict };

    /// <summary>
    /// True for one bare address, <c>naam@voorbeeld.nl</c>, with a domain that can be on the internet. A domain with other letters than ASCII
    /// may be written with them or as <c>xn--…</c>.
    /// </summary>
    public static bool IsValid(string? address) =>
        address is { Length: > 0 and <= OutboxMessage.AddressMaxLength }
        && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && MailboxAddress.TryParse(Strict, address, out var parsed)
        && (string.Equals(parsed.Address, address, StringComparison.Ordinal) || IsEncoded(parsed, address))
        && parsed.Domain.Contains('.', StringComparison.Ordinal);

    private static bool IsEncoded(MailboxAddress parsed, string address) =>
        string.Equals(parsed.GetAddress(idnEncode: true), address, StringComparison.OrdinalIgnoreCase) && address.StartsWith($"{parsed.LocalPart}@", StringComparison.Ordinal);
}
