namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>Whether a virus scanner looked at a file, and what it said.</summary>
public enum ScanStatus
{
    NotScanned,
    Clean,
    Infected,
}
