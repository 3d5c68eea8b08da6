using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Uploads.Scanning;

/// <summary>What a scanner said of a file.</summary>
/// <param name="Status">Not scanned where it gave no verdict.</param>
/// <param name="Finding">The name of what was found.</param>
/// <param name="IsReached">There was a scanner to ask.</param>
public sealed record ScanResult(ScanStatus Status, string? Finding, bool IsReached)
{
    public static readonly ScanResult NotReached = new(ScanStatus.NotScanned, null, IsReached: false);

    public static readonly ScanResult NoVerdict = new(ScanStatus.NotScanned, null, IsReached: true);

    public static readonly ScanResult Clean = new(ScanStatus.Clean, null, IsReached: true);

    public static ScanResult Infected(string finding) => new(ScanStatus.Infected, finding, IsReached: true);
}
