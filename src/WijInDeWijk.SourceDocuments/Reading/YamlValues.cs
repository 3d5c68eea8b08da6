using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>All plain values in a piece of YAML, with the names of the fields that lead to each.</summary>
internal static class YamlValues
{
    public static IReadOnlyList<KeyValuePair<string, string>> In(YamlNode root)
    {
        var values = new List<KeyValuePair<string, string>>();

        // Once each: an alias stands for a node that is there already, and may lead back to where it stands.
        Collect(root, string.Empty, values, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));
        return values;
    }

    private static void Collect(YamlNode node, string path, List<KeyValuePair<string, string>> values, HashSet<YamlNode> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case YamlScalarNode { Value: { } value }:
                values.Add(new(path, value));
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    Collect(item, path, values, seen);
                }

                break;
            case YamlMappingNode group:
                foreach (var (name, item) in group.Children)
                {
                    Collect(item, path.Length == 0 ? $"{name}" : $"{path}.{name}", values, seen);
                }

                break;
        }
    }
}
