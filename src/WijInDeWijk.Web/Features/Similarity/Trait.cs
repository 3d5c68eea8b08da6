namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>Something that a case has and another may have as well.</summary>
/// <param name="Key">The same in every case that has it.</param>
/// <param name="Words">Follows 'ook': <c>gestart door bewoners</c>.</param>
public readonly record struct Trait(string Key, string Words);

/// <summary>A measured size of a neighbourhood, for those that are about as large.</summary>
public readonly record struct Measure(string Indicator, string Label, string Unit, decimal Value)
{
    /// <summary>Of shares this many points apart at most, of other sizes this share.</summary>
    private const decimal Points = 5;
    private const decimal Ratio = 1.2m;

    public bool IsNear(Measure other) => Unit == other.Unit && (Unit is "%"
        ? Math.Abs(Value - other.Value) <= Points
        : Math.Max(Value, other.Value) <= Math.Min(Value, other.Value) * Ratio);
}

/// <summary>What is known of a case to liken it to others.</summary>
public sealed record CaseTraits(int Id, string Title, string Slug, IReadOnlyList<Trait> Traits, IReadOnlyDictionary<string, Measure> Measures);
