using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>All municipalities on one date; the file <c>gemeenten.yaml</c>. No document: it has no page and is not in the store.</summary>
/// <param name="Source">Where the list comes from.</param>
/// <param name="ReferenceDate">The date it holds for, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Municipalities">In the order of the file.</param>
public sealed record MunicipalityList(string Source, string ReferenceDate, IReadOnlyList<MunicipalityEntry> Municipalities)
{
    public static readonly MunicipalityList Empty = new(string.Empty, string.Empty, []);
}

/// <param name="Name">Its official name.</param>
/// <param name="Province">The province it lies in.</param>
/// <param name="AlsoCalled">Other names for it, such as Den Haag for 's-Gravenhage.</param>
/// <param name="Formerly">Municipalities that went up in it.</param>
public sealed record MunicipalityEntry(string Name, Province Province, IReadOnlyList<string> AlsoCalled, IReadOnlyList<string> Formerly);
