namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>Something that a case has and another may have as well.</summary>
/// <param name="Key">The same in every case that has it.</param>
/// <param name="Words">Follows 'ook': <c>gestart door bewoners</c>.</param>
public readonly record struct Trait(string Key, string Words);

/// <summary>A measured size of a neighbourhood, for those that are about as large.</summary>
/// <param name="Year">That it holds for; null where it is not told.</param>
/// <param name="Definition">What was counted; null where it is not told.</param>
public readonly record struct Measure(string Indicator, string Label, string Unit, decimal Value, string? Year, string? Definition)
{
    /// <summary>Of shares this many points apart at most, of other sizes this share.</summary>
    private const decimal Points = 5;
    private const decimal Ratio = 1.2m;

    /// <summary>About as large, and not known to be something else or of another year.</summary>
    public bool IsNear(Measure other) => Unit == other.Unit && MayBeSame(Year, other.Year) && MayBeSame(Definition, other.Definition) && (Unit is "%"
        ? Math.Abs(Value - other.Value) <= Points
        : Math.Max(Value, other.Value) <= Math.Min(Value, other.Value) * Ratio);

    private static bool MayBeSame(string? one, string? other) => one is null || other is null || one == other;
}

/// <summary>What is known of a case to liken it to others.</summary>
public sealed record CaseTraits(int Id, string Title, string Slug, IReadOnlyList<Trait> Traits, IReadOnlyDictionary<string, Measure> Measures);
