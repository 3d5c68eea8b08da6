namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>How much two texts are alike by the words that stand in them, whatever their capitals and accents.</summary>
internal static class WordOverlap
{
    private const int MinWord = 4;

    /// <summary>Those that are long enough to say something.</summary>
    public static HashSet<string> WordsOf(string text) =>
        TextWords.Of(text).Select(word => word.Folded).Where(word => word.Length >= MinWord).ToHashSet(StringComparer.Ordinal);

    /// <summary>Which part of the smaller set of words is in both.</summary>
    public static double Between(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
}
