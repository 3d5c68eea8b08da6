using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Places;

/// <summary>Municipalities by every name they go by, folded as <see cref="Slug.From"/> does.</summary>
internal sealed class MunicipalityIndex
{
    private readonly Dictionary<string, Municipality> _byName = new(StringComparer.Ordinal);

    public MunicipalityIndex(string referenceDate, IReadOnlyList<Municipality> all)
    {
        ReferenceDate = referenceDate;
        All = all;
        foreach (var municipality in all)
        {
            foreach (var name in municipality.Names)
            {
                _byName.TryAdd(Slug.From(name), municipality);
            }
        }
    }

    public string ReferenceDate { get; }

    public IReadOnlyList<Municipality> All { get; }

    public Municipality? Find(string key) => _byName.GetValueOrDefault(key);

    public IReadOnlyList<Municipality> Suggest(string key, int most) => key.Length == 0
        ? []
        : [.. _byName
            .Select(pair => (Municipality: pair.Value, Rank: Rank(pair.Key, key)))
            .Where(match => match.Rank is not null)
            .OrderBy(match => match.Rank)
            .Select(match => match.Municipality)
            .Distinct()
            .Take(most)];

    /// <summary>Smaller is better; null where the text is not in the name. A stable sort leaves equals in the alphabet's order.</summary>
    private static int? Rank(string name, string key) => name.IndexOf(key, StringComparison.Ordinal) switch
    {
        < 0 => null,
        0 => name.Length == key.Length ? 0 : 1,
        _ => name.Contains("-" + key, StringComparison.Ordinal) ? 2 : 3,
    };
}
