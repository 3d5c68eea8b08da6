namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>
/// Target groups are free words. Those that mean about the same count as one: 'basisschoolkinderen' and 'jongeren' are
/// both young.
/// </summary>
internal static class TargetGroupTraits
{
    private const string Young = "jong";
    private const string Old = "oud";

    private static readonly (string Key, string Words, string[] Stems)[] Groups =
    [
        (Young, "voor kinderen of jongeren", ["kind", "jongere", "jeugd", "scholier", "student", "peuter", "kleuter"]),
        (Old, "voor ouderen", ["ouderen", "senior", "opa", "oma", "woonzorg", "bejaard"]),
        ("ouders", "voor ouders", ["ouders"]),
        ("nieuwkomers", "voor nieuwkomers", ["nieuwkomer", "statushouder", "migrant", "vluchteling"]),
        ("weinig-geld", "voor mensen met weinig geld", ["schuld", "bijstand", "laag inkomen", "armoede"]),
        ("kwetsbaar", "voor mensen in een kwetsbare positie", ["kwetsba", "psychisch", "beperking", "mantelzorg"]),
        ("ondernemers", "voor ondernemers", ["ondernemer", "boeren"]),
    ];

    public static IEnumerable<Trait> Of(IReadOnlyCollection<string> targetGroups)
    {
        var found = Groups.Where(group => targetGroups.Any(words => group.Stems.Any(stem => words.Contains(stem, StringComparison.OrdinalIgnoreCase)))).ToList();
        if (found.Exists(group => group.Key is Young) && found.Exists(group => group.Key is Old))
        {
            yield return new Trait("groep:jong-en-oud", "voor jong en oud");
        }

        foreach (var (key, words, _) in found)
        {
            yield return new Trait($"groep:{key}", words);
        }
    }
}
