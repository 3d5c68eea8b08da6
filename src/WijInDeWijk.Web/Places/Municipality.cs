using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Places;

/// <param name="Name">The official name.</param>
/// <param name="Province">The official name of its province.</param>
/// <param name="AlsoCalled">What people call it as well.</param>
/// <param name="Formerly">Municipalities that went up in it.</param>
public sealed record Municipality(string Name, string Province, IReadOnlyList<string> AlsoCalled, IReadOnlyList<string> Formerly)
{
    /// <summary>For the eye: <c>'s-Gravenhage (Den Haag), Zuid-Holland</c>.</summary>
    public string Label => AlsoCalled.Count == 0 ? $"{Name}, {Province}" : $"{Name} ({DutchFormat.Enumerate(AlsoCalled)}), {Province}";

    /// <summary>All that it goes by, its own name first.</summary>
    public IEnumerable<string> Names => [Name, .. AlsoCalled, .. Formerly];
}
