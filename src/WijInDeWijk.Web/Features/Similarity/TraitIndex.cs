using System.Collections.Frozen;

namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>The traits of all cases, with how rare each is: what few share says more than what all share.</summary>
public sealed class TraitIndex(IReadOnlyList<CaseTraits> cases)
{
    /// <summary>An alike size says something, but less than a trait that few share.</summary>
    private const double WeightOfMeasure = 0.6;

    private readonly FrozenDictionary<int, CaseTraits> _byId = cases.ToFrozenDictionary(item => item.Id);

    private readonly FrozenDictionary<string, int> _holders = cases.SelectMany(item => item.Traits).CountBy(trait => trait.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyList<CaseTraits> Cases => cases;

    public bool Contains(int id) => _byId.ContainsKey(id);

    /// <summary>The cases most like this one, the nearest first, each with what they share, the rarest first.</summary>
    public IReadOnlyList<Likeness> Nearest(int id, int count)
    {
        if (!_byId.TryGetValue(id, out var subject))
        {
            return [];
        }

        var own = subject.Traits.ToFrozenDictionary(trait => trait.Key, StringComparer.Ordinal);
        return [.. cases
            .Where(other => other.Id != id)
            .Select(other => new Likeness(other, [.. Shared(other, own).Concat(Near(subject, other)).OrderByDescending(shared => shared.Weight)]))
            .Where(likeness => likeness.Score > 0)
            .OrderByDescending(likeness => likeness.Score).ThenBy(likeness => likeness.Other.Slug, StringComparer.Ordinal)
            .Take(count)];
    }

    private IEnumerable<SharedTrait> Shared(CaseTraits other, FrozenDictionary<string, Trait> own) => other.Traits
        .Where(trait => own.ContainsKey(trait.Key))
        .Select(trait => new SharedTrait(trait.Key, trait.Words, Math.Log((double)cases.Count / _holders[trait.Key])))
        .Where(shared => shared.Weight > 0);

    private static IEnumerable<SharedTrait> Near(CaseTraits subject, CaseTraits other) => subject.Measures.Values
        .Where(measure => other.Measures.TryGetValue(measure.Indicator, out var theirs) && measure.IsNear(theirs))
        .Select(measure => new SharedTrait($"maat:{measure.Indicator}", MeasureWords.Both(measure, other.Measures[measure.Indicator]), WeightOfMeasure));
}

public sealed record SharedTrait(string Key, string Words, double Weight);

public sealed record Likeness(CaseTraits Other, IReadOnlyList<SharedTrait> Shared)
{
    public double Score { get; } = Shared.Sum(trait => trait.Weight);
}
