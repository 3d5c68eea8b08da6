using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>Changes one field of a mapping in its text, where the parser says that it stands; what can't be changed so stays as it is.</summary>
/// <param name="yaml">The text.</param>
/// <param name="root">As it was read.</param>
internal sealed class YamlEdit(string yaml, YamlMappingNode root)
{
    private const string BlockIndicators = "|>+-0123456789";

    /// <param name="name">Of a field with one value.</param>
    /// <param name="scalar">On one line.</param>
    public string Set(string name, string scalar)
    {
        if (Find(name) is not { } field)
        {
            return root.Style == MappingStyle.Flow ? yaml : $"{WithLineEnd()}{Indent((int)root.Start.Column - 1)}{name}: {scalar}\n";
        }

        return field.Value switch
        {
            _ when IsElsewhere(field) => yaml,
            YamlScalarNode { Value.Length: 0, Style: ScalarStyle.Plain } => yaml.Insert(AfterColon(field.Key), $" {scalar}"),
            YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => SetBlock(field.Value, scalar),
            YamlScalarNode => string.Concat(yaml.AsSpan(0, Start(field.Value)), scalar, yaml.AsSpan(End(field.Value))),
            _ => yaml,
        };
    }

    /// <param name="name">Of a field with a list, which may be empty.</param>
    /// <param name="item">Names and values of its new last item.</param>
    public string Add(string name, IReadOnlyList<KeyValuePair<string, string>> item) => Find(name) switch
    {
        { } field when IsElsewhere(field) => yaml,
        (_, YamlSequenceNode { Style: SequenceStyle.Flow, Children: [.., var last] }) =>
            yaml.Insert(End(last), $", {{ {string.Join(", ", item.Select(field => $"{field.Key}: {field.Value}"))} }}"),
        (var key, YamlSequenceNode { Children.Count: > 0 } list) => AddLines(EndOfList(key, list), (int)list.Start.Column - 1, item),
        (var key, YamlSequenceNode empty) =>
            new YamlEdit(yaml.Remove(AfterColon(key), End(empty) - AfterColon(key)), root).AddFirst(key, item),
        (var key, YamlScalarNode { Value.Length: 0, Style: ScalarStyle.Plain }) => AddFirst(key, item),
        _ => yaml,
    };

    private string AddFirst(YamlNode key, IReadOnlyList<KeyValuePair<string, string>> item) =>
        AddLines(EndOfLine(AfterColon(key)), (int)key.Start.Column + 1, item);

    private string AddLines(int place, int indent, IReadOnlyList<KeyValuePair<string, string>> item)
    {
        var lines = new StringBuilder(place > 0 && yaml[place - 1] != '\n' ? "\n" : string.Empty);
        foreach (var (index, field) in item.Index())
        {
            lines.Append(Indent(indent)).Append(index == 0 ? "- " : "  ").Append(field.Key).Append(": ").Append(field.Value).Append('\n');
        }

        return yaml.Insert(place, lines.ToString());
    }

    /// <summary>What its first line says after the sign for a block, such as a comment, stays.</summary>
    private string SetBlock(YamlNode value, string scalar)
    {
        var start = Start(value);
        var lines = yaml[start..End(value)].TrimEnd();
        var header = lines.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? lines[..end] : lines;
        return string.Concat(yaml.AsSpan(0, start), scalar, header.TrimStart([.. BlockIndicators]), yaml.AsSpan(start + lines.Length));
    }

    /// <summary>After its last line. Empty lines and comments between it and the next field belong to that.</summary>
    private int EndOfList(YamlNode key, YamlNode list)
    {
        var next = root.Children.Keys.FirstOrDefault(other => Start(other) > Start(key));
        var end = next is null ? yaml.Length : Start(next) - (int)(next.Start.Column - 1);
        while (true)
        {
            var line = yaml.LastIndexOf('\n', end - 2) + 1;
            var words = yaml.AsSpan(line..end).TrimStart();
            if (line <= Start(list) || !(words.IsEmpty || (words[0] == '#' && end - line - words.Length < list.Start.Column)))
            {
                return end;
            }

            end = line;
        }
    }

    private (YamlNode Key, YamlNode Value)? Find(string name)
    {
        var (key, value) = root.Children.FirstOrDefault(field => field.Key is YamlScalarNode scalar && scalar.Value == name);
        return key is null ? null : (key, value);
    }

    /// <summary>Its value is a reference to one that stands earlier in the text.</summary>
    private bool IsElsewhere((YamlNode Key, YamlNode Value) field) => Start(field.Value) < End(field.Key);

    private int AfterColon(YamlNode key) => yaml.IndexOf(':', End(key)) + 1;

    private int EndOfLine(int place) => yaml.IndexOf('\n', place) is >= 0 and var end ? end + 1 : yaml.Length;

    private string WithLineEnd() => yaml.EndsWith('\n') ? yaml : $"{yaml}\n";

    private static string Indent(int width) => new(' ', width);

    private static int Start(YamlNode node) => (int)node.Start.Index;

    /// <summary>Of one value, or of values between brackets: of those the parser only says where they begin.</summary>
    private int End(YamlNode node) => node switch
    {
        YamlSequenceNode list => PastBracket(list.Children is [.., var last] ? End(last) : Start(list) + 1, ']'),
        YamlMappingNode group => PastBracket(group.Children.Count > 0 ? End(group.Children.Last().Value) : Start(group) + 1, '}'),
        _ => (int)node.End.Index,
    };

    private int PastBracket(int place, char bracket)
    {
        var next = place;
        while (next < yaml.Length && (char.IsWhiteSpace(yaml[next]) || yaml[next] == ','))
        {
            next++;
        }

        // A group of one field in a list needs no brackets.
        return next < yaml.Length && yaml[next] == bracket ? next + 1 : place;
    }
}
