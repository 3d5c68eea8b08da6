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

    public static IReadOnlyList<JudgedQuery> Read(string set) =>
        new DeserializerBuilder().Build().Deserialize<List<JudgedQuery>>(
            File.ReadAllText(Path.Combine(Repository.Root, "tests", "WijInDeWijk.Benchmarks", "Relevance", $"vragen-{set}.yaml")));
}
