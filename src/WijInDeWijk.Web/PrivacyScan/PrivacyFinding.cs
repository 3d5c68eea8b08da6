namespace WijInDeWijk.Web.PrivacyScan;

/// <param name="Words">As they were written.</param>
public sealed record PrivacyFinding(PrivacyKind Kind, string Words);
