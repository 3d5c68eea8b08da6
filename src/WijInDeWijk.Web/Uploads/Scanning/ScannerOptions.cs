using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace WijInDeWijk.Web.Uploads.Scanning;

/// <summary>A virus scanner that speaks the protocol of clamd; section <c>Scanner</c> of the settings.</summary>
public sealed class ScannerOptions : IValidatableObject
{
    public const string Section = "Scanner";

    private const string UnixScheme = "unix";

    /// <summary><c>tcp://127.0.0.1:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>; left empty, nothing is scanned.</summary>
    public string? Address { get; set; }

    /// <summary>How long one file may take, waiting for the scanner included.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>How often the site looks for files that were not scanned.</summary>
    [Range(1, 1_440)]
    public int IntervalMinutes { get; set; } = 5;

    public bool IsOn => !string.IsNullOrWhiteSpace(Address);

    public EndPoint ToEndPoint() => ParsedAddress is not { } address ? throw new InvalidOperationException("There is no scanner.")
        : address.Scheme == UnixScheme ? new UnixDomainSocketEndPoint(address.LocalPath)
        : IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? new IPEndPoint(number, address.Port)
        : new DnsEndPoint(address.Host, address.Port);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && ParsedAddress is null)
        {
            yield return new ValidationResult($"{Section}:{nameof(Address)} is geen adres van een virusscanner, zoals tcp://127.0.0.1:3310 of unix:///run/clamav/clamd.ctl.", [nameof(Address)]);
        }
    }

    private Uri? ParsedAddress => Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address)
        && (address is { Scheme: "tcp", Port: > 0, Host.Length: > 0 } || (address.Scheme == UnixScheme && address.Host.Length == 0 && address.LocalPath.Length > 1)) ? address : null;
}
