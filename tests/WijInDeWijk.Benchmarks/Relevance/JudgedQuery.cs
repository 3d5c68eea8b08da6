using YamlDotNet.Serialization;

namespace WijInDeWijk.Benchmarks.Relevance;

/// <summary>A query as somebody types it, with what it should find.</summary>
internal sealed class JudgedQuery
{
    [YamlMember(Alias = "vraag")]
    public string Text { get; set; } = string.Empty;

    [YamlMember(Alias = "soort")]
    public string Kind { get; set; } = string.Empty;

    /// <summary>From a document, as <c>casus:krachtstation</c>, to its grade: 3 exactly this, 2 useful, 1 touches on it.</summary>
    [YamlMember(Alias = "oordelen")]
    public Dictionary<string, int> Grades { get; set; } = [];

    /// <param name="set"><c>oefen</c> to practise on, or <c>toets</c>, put aside until a decision is made.</param>
    public static IReadOnlyList<JudgedQuery> Read(string set)
    {
        var reader = new DeserializerBuilder().Build();
        var folder = Path.Combine(Repository.Root, "tests", "WijInDeWijk.Benchmarks", "Relevance");
        return [.. Directory.GetFiles(folder, $"vragen-{set}*.yaml").Order(StringComparer.Ordinal).SelectMany(file => reader.Deserialize<List<JudgedQuery>>(File.ReadAllText(file)))];
    }
}
