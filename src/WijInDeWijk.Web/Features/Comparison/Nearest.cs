namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Which names lie near to what was typed.</summary>
internal static class Nearest
{
    private const int Most = 3;
    private const int MaxCompared = 60;

    public static IEnumerable<NamedChoice> To(string text, IEnumerable<NamedChoice> known)
    {
        var typed = Plain(text);
        return typed.Length < 3
            ? []
            : known
                .Select(choice => (Choice: choice, Distance: Math.Min(DistanceTo(typed, Plain(choice.Slug)), DistanceTo(typed, Plain(choice.Title)))))
                .Where(item => item.Distance <= Math.Max(2, typed.Length / 3))
                .OrderBy(item => item.Distance).ThenBy(item => item.Choice.Slug, StringComparer.Ordinal)
                .Take(Most)
                .Select(item => item.Choice);
    }

    private static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit).Take(MaxCompared)]);

    /// <summary>No distance at all for a name that holds what was typed.</summary>
    private static int DistanceTo(string typed, string name) => name.Contains(typed, StringComparison.Ordinal) ? 0 : Edits(typed, name);

    /// <summary>Levenshtein: how many letters to add, drop or change.</summary>
    private static int Edits(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (row, letter) in one.Index())
        {
            var current = new int[other.Length + 1];
            current[0] = row + 1;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = previous[column - 1] + (letter == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
