using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Which names lie near to what was typed.</summary>
internal static class Nearest
{
    private const int Most = 3;
    private const int MaxCompared = 60;

    public static IEnumerable<NamedChoice> To(string text, IEnumerable<NamedChoice> known)
    {
        var typed = Folded(text);
        var limit = Math.Max(2, typed.Length / 3);
        return typed.Length < 3
            ? []
            : known
                .Select(choice => (
                    Choice: choice,
                    Distance: Math.Min(DistanceTo(typed, Folded(choice.Slug), limit), DistanceTo(typed, Folded(choice.Title), limit))))
                .Where(item => item.Distance <= limit)
                .OrderBy(item => item.Distance).ThenBy(item => item.Choice.Slug, StringComparer.Ordinal)
                .Take(Most)
                .Select(item => item.Choice);
    }

    private static string Folded(string text)
    {
        var folded = string.Concat(TextWords.Of(text).Select(word => word.Folded));
        return folded.Length > MaxCompared ? folded[..MaxCompared] : folded;
    }

    /// <summary>No distance at all for a name that holds what was typed.</summary>
    private static int DistanceTo(string typed, string name, int limit) =>
        name.Contains(typed, StringComparison.Ordinal) ? 0 : EditDistance.Between(typed, name, limit);
}
