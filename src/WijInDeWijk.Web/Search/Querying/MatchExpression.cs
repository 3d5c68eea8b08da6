namespace WijInDeWijk.Web.Search.Querying;

/// <summary>Writes match expressions of FTS5. Every term is quoted, so that nothing a visitor types is read as an operator.</summary>
internal static class MatchExpression
{
    /// <summary>A term that only the passage of a document as a whole has, and nobody types.</summary>
    public const string DocumentMark = "_geheel_";

    /// <summary>Any of these terms, in whatever form; a term of more words as a phrase.</summary>
    public static string AnyOf(IEnumerable<string> terms) => $"{{title body facts parts}} : ({string.Join(" OR ", terms.Select(Quote))})";

    /// <summary>This word in whatever form, but not as a part of another.</summary>
    public static string Itself(string stem) => $"{{title body facts}} : {Quote(stem)}";

    /// <summary>These words after each other, to the letter.</summary>
    public static string Exactly(IEnumerable<string> words) => $"exact : {Quote(string.Join(' ', words))}";

    /// <summary>Two neighbours of the query that are near each other in a text too.</summary>
    public static string AnyNear(IEnumerable<(string First, string Second)> pairs) =>
        $"{{title body facts}} : ({string.Join(" OR ", pairs.Select(pair => $"NEAR({Quote(pair.First)} {Quote(pair.Second)}, 4)"))})";

    /// <summary>A document whose title begins with these words; sections are known by their heading, and not meant.</summary>
    public static string Titled(IEnumerable<string> stems) => $"title : ^ {Quote(string.Join(' ', stems))} AND facts : {Quote(DocumentMark)}";

    /// <summary>What the first asks, where any of the others is found as well.</summary>
    public static string Both(string first, IEnumerable<string> others) => $"({first}) AND ({string.Join(" OR ", others.Select(other => $"({other})"))})";

    private static string Quote(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
