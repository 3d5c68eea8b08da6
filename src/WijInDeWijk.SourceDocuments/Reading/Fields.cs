using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>
/// The fields of one mapping. Each read reports what is wrong and goes on with an empty value, so that one pass
/// finds every fault; <see cref="RejectUnknown"/> then reports the fields that nothing asked for.
/// </summary>
internal sealed class Fields(YamlMappingNode node, string? path, FileLog log)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public FileLog Log => log;

    public FieldValue Required(string name)
    {
        var value = Optional(name);
        if (!value.IsPresent)
        {
            log.Report(Line, PathOf(name), "Dit veld ontbreekt.");
        }

        return value;
    }

    public FieldValue Optional(string name)
    {
        _asked.Add(name);
        var found = node.Children.TryGetValue(new YamlScalarNode(name), out var child);
        return new FieldValue(found ? child : null, PathOf(name), log);
    }

    /// <summary>A mapping that must be there; an absent or malformed one is reported once and read as if it were empty.</summary>
    public T Group<T>(string name, Func<Fields, T> read)
    {
        var value = Required(name);
        return value.AsFields() is null ? read(Nothing(name)) : value.AsGroup(read)!;
    }

    public void RejectUnknown()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? string.Empty)))
        {
            var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            log.Report((int)key.Start.Line, PathOf(key.Value ?? string.Empty), $"Dit veld bestaat niet. Wel toegestaan: {known}.");
        }
    }

    private Fields Nothing(string name) =>
        new([], PathOf(name), new FileLog(log.File, new ReadingLog(), new PageLimits()));

    private string PathOf(string name) => path is null ? name : $"{path}.{name}";
}
