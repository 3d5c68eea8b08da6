using WijInDeWijk.SourceDocuments.Reading;
using WijInDeWijk.SourceDocuments.Writing;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments;

/// <summary>
/// A document as text: fields in YAML between two lines <c>---</c>, and the running text after them. <see cref="Text"/> is what was split,
/// byte for byte; a change of one field leaves everything beside it alone, comments and order included.
/// </summary>
/// <param name="Fields">With the end of its last line; null for a text without fields, such as a list.</param>
/// <param name="Body">The running text, or the whole list.</param>
public sealed record FrontMatter(string? Fields, string Body)
{
    public const string Fence = "---";

    private string Opening { get; init; } = $"{Fence}\n";

    private string Closing { get; init; } = $"{Fence}\n";

    public string Text => Fields is null ? Body : $"{Opening}{Fields}{Closing}{Body}";

    public static FrontMatter Split(string text)
    {
        var opening = EndOfLine(text, 0);
        var line = opening;
        while (IsFence(text.AsSpan(0, opening)) && line < text.Length)
        {
            var end = EndOfLine(text, line);
            if (IsFence(text.AsSpan(line..end)))
            {
                return new FrontMatter(text[opening..line], text[end..]) { Opening = text[..opening], Closing = text[line..end] };
            }

            line = end;
        }

        return new FrontMatter(null, text);
    }

    /// <summary>What a field says; null for one that is not there, is no plain text, or stands in YAML that can't be read.</summary>
    public string? Value(string name) =>
        Root() is { } root && root.Children.TryGetValue(new YamlScalarNode(name), out var value) && value is YamlScalarNode { Value: { } text }
            ? text.Trim()
            : null;

    /// <summary>
    /// Everything that the fields say, or a list without running text, each with the names that lead to it: <c>personen.naam</c>. Nothing where
    /// they can't be read.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() => (Fields is null ? Parse(Body) : Root()) is { } root ? YamlValues.In(root) : [];

    /// <summary>The same text in which one field says something else. A field that is not there is added as the last.</summary>
    /// <returns>The text as it was where its fields can't be read, or this one holds a list or a group.</returns>
    public FrontMatter With(string name, string value) =>
        Root() is { } root ? this with { Fields = new YamlEdit(Fields!, root).Set(name, YamlText.Scalar(value)) } : this;

    /// <summary>The same text with one item more in a list of groups.</summary>
    /// <param name="name">Of the field that holds the list.</param>
    /// <param name="item">Names and values, the values as YAML writes them on one line.</param>
    /// <returns>The text as it was where there is no such list.</returns>
    public FrontMatter WithItem(string name, IReadOnlyList<KeyValuePair<string, string>> item) =>
        Root() is { } root ? this with { Fields = new YamlEdit(Fields!, root).Add(name, item) } : this;

    /// <summary>The same text without other fields than these.</summary>
    /// <returns>Without any field where they can't be read.</returns>
    public FrontMatter Only(IReadOnlySet<string> names) =>
        this with { Fields = Root() is { } root ? new YamlRemoval(Fields!, root).Only(names) : Fields is null ? null : string.Empty };

    /// <summary>The same text without some groups in a list.</summary>
    /// <param name="name">Of the field that holds the list.</param>
    /// <param name="isGone">Judges a group by what its fields say.</param>
    /// <returns>The text as it was where there is no such list.</returns>
    public FrontMatter WithoutItems(string name, Func<Func<string, string?>, bool> isGone) =>
        Root() is { } root ? this with { Fields = new YamlRemoval(Fields!, root).WithoutItems(name, isGone) } : this;

    internal YamlAddition? Additions() => Root() is { } root ? new YamlAddition(Fields!, root) : null;

    private YamlMappingNode? Root() => Fields is { } fields ? Parse(fields) as YamlMappingNode : null;

    private static YamlNode? Parse(string yaml) => DocumentFile.ParseYaml(yaml, new FileLog(string.Empty, new ReadingLog(), new PageLimits()));

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is Fence;
}
