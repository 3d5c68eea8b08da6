using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>Adds a field to groups within a mapping, in its text; all around it stays as it was written.</summary>
/// <param name="yaml">The text.</param>
/// <param name="root">As it was read.</param>
internal sealed class YamlAddition(string yaml, YamlMappingNode root)
{
    /// <summary>The groups in a list, or the one group that a field holds.</summary>
    public IEnumerable<YamlMappingNode> Groups(string name) => (Field(root, name) switch
    {
        YamlSequenceNode list => list.Children,
        YamlMappingNode group => [group],
        _ => Enumerable.Empty<YamlNode>(),
    }).OfType<YamlMappingNode>().Where(group => group.Children.Count > 0);

    /// <param name="group">One of <see cref="Groups"/>.</param>
    /// <param name="name">Of one of its fields.</param>
    /// <returns>Null for a field that is not there, or is no text.</returns>
    public static string? ValueOf(YamlMappingNode group, string name) =>
        Field(group, name) is YamlScalarNode { Value: { } text } ? text.Trim() : null;

    /// <summary>As their second field: the first is what a group is known by.</summary>
    public string To(IEnumerable<YamlMappingNode> groups, string name, string value)
    {
        var text = yaml;
        foreach (var group in groups.Distinct().OrderByDescending(group => group.Start.Index))
        {
            var key = group.Children.Keys.ElementAt(Math.Min(1, group.Children.Count - 1));
            var between = group.Style == MappingStyle.Flow ? ", " : $"\n{new string(' ', (int)key.Start.Column - 1)}";
            text = text.Insert((int)key.Start.Index, $"{name}: {value}{between}");
        }

        return text;
    }

    private static YamlNode? Field(YamlMappingNode group, string name) => group.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
}
