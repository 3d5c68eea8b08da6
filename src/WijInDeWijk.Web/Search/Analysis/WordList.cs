using System.Collections.Frozen;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>The lists in <c>Lists/</c>, one entry a line; <c>build.mjs</c> there says where they come from.</summary>
internal static class WordList
{
    public static FrozenSet<string> CompoundParts { get; } = Lines("compound-parts.txt").ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> VerbStems { get; } = Lines("verb-stems.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>From a form to the word it is a form of.</summary>
    public static FrozenDictionary<string, string> IrregularForms { get; } = Lines("irregular-forms.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
