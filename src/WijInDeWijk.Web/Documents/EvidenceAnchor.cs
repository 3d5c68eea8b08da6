using System.Globalization;

namespace WijInDeWijk.Web.Documents;

/// <summary>The fragment by which a piece of evidence on a lesson's page is addressed.</summary>
public static class EvidenceAnchor
{
    public static string For(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"bewijs-{ordinal + 1}");
}
