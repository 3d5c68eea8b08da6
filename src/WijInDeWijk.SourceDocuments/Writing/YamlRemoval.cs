using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>Takes fields and items out of a mapping in its text, by whole lines; what stays keeps its form. A field between brackets goes as a whole.</summary>
/// <param name="yaml">The text.</param>
/// <param name="root">As it was read.</param>
internal sealed class YamlRemoval(string yaml, YamlMappingNode root)
{
    public string Only(IReadOnlySet<string> names)
    {
        var keys = root.Children.Keys.ToList();
        return root.Style == MappingStyle.Flow ? string.Empty : string.Concat(keys
            .Where(key => key is YamlScalarNode { Value: { } name } && names.Contains(name))
            .Select(key => WithLineEnd(yaml[LineOf(key)..EndOfField(keys, key)])));
    }

    /// <param name="name">Of a field with a list of groups.</param>
    /// <param name="isGone">Judges a group by what its fields say.</param>
    public string WithoutItems(string name, Func<Func<string, string?>, bool> isGone)
    {
        var keys = root.Children.Keys.ToList();
        if (keys.Find(key => key is YamlScalarNode scalar && scalar.Value == name) is not { } field || root.Children[field] is not YamlSequenceNode list)
        {
            return yaml;
        }

        var gone = list.Children.Where(item => isGone(key => ValueOf(item, key))).ToHashSet(ReferenceEqualityComparer.Instance);
        if (gone.Count == 0)
        {
            return yaml;
        }

        var end = EndOfField(keys, field);
        if (gone.Count == list.Children.Count || list.Style == SequenceStyle.Flow)
        {
            return string.Concat(yaml.AsSpan(0, LineOf(field)), $"{name}: []\n", yaml.AsSpan(end));
        }

        var starts = list.Children.Select(LineOf).Append(end).ToList();
        var kept = list.Children.Select((item, place) => gone.Contains(item) ? string.Empty : WithLineEnd(yaml[starts[place]..starts[place + 1]]));
        return string.Concat(yaml.AsSpan(0, starts[0]), string.Concat(kept), yaml.AsSpan(end));
    }

    private static string? ValueOf(YamlNode item, string name) =>
        item is YamlMappingNode group && group.Children.TryGetValue(new YamlScalarNode(name), out var value) && value is YamlScalarNode { Value: { } text } ? text.Trim() : null;

    private int LineOf(YamlNode node) => (int)(node.Start.Index - (node.Start.Column - 1));

    private int EndOfField(List<YamlNode> keys, YamlNode key) => keys.IndexOf(key) is var place && place + 1 < keys.Count ? LineOf(keys[place + 1]) : yaml.Length;

    private static string WithLineEnd(string lines) => lines.EndsWith('\n') ? lines : $"{lines}\n";
}
