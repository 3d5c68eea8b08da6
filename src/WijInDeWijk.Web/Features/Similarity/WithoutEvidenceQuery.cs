using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>Which cases say nothing about a lesson, and what they have in common that the others mostly lack.</summary>
public sealed class WithoutEvidenceQuery(SiteDbContext store, TraitStore traits)
{
    private const int MaxNamed = 6;
    private const int MaxTraits = 4;

    /// <summary>So many of those without evidence have it …</summary>
    private const double MostOfThem = 0.8;

    /// <summary>… and so few of the others.</summary>
    private const double FewOfTheOthers = 0.4;

    public async Task<WithoutEvidence> ReadAsync(IReadOnlySet<int> casesWithEvidence, CancellationToken cancellationToken)
    {
        var index = await traits.ReadAsync(store, cancellationToken);
        var without = index.Cases.Where(study => !casesWithEvidence.Contains(study.Id)).OrderBy(study => study.Title, DutchFormat.Alphabet).ToList();
        return new WithoutEvidence(
            [.. without.Take(MaxNamed).Select(study => new NamedCase(study.Title, study.Slug))],
            Math.Max(0, without.Count - MaxNamed),
            InCommon(without, [.. index.Cases.Where(study => casesWithEvidence.Contains(study.Id))]));
    }

    /// <summary>One case alone has nothing in common, and with no case on the other side nothing tells them apart.</summary>
    private static IReadOnlyList<string> InCommon(List<CaseTraits> without, List<CaseTraits> others)
    {
        if (without.Count < 2 || others.Count == 0)
        {
            return [];
        }

        var elsewhere = others.SelectMany(study => study.Traits).CountBy(trait => trait.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. without.SelectMany(study => study.Traits)
            .Where(trait => !trait.Key.StartsWith("les:", StringComparison.Ordinal))
            .GroupBy(trait => trait.Key, StringComparer.Ordinal)
            .Where(trait => trait.Count() >= without.Count * MostOfThem && elsewhere.GetValueOrDefault(trait.Key) <= others.Count * FewOfTheOthers)
            .OrderBy(trait => elsewhere.GetValueOrDefault(trait.Key))
            .Take(MaxTraits)
            .Select(trait => trait.First().Words)];
    }
}

/// <param name="Cases">The first of them.</param>
/// <param name="More">How many are not named.</param>
/// <param name="InCommon">In words; empty where it says nothing.</param>
public sealed record WithoutEvidence(IReadOnlyList<NamedCase> Cases, int More, IReadOnlyList<string> InCommon);

public sealed record NamedCase(string Title, string Slug);
