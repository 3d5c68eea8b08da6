using WijInDeWijk.SourceDocuments.Reading;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments;

/// <summary>A look at single fields, for who has to know where a text belongs before it is read.</summary>
public static class FrontMatter
{
    /// <summary>What fields say; null for one that is not there, is no plain text, or stands in front matter that can't be read.</summary>
    /// <param name="yaml">Without the lines <c>---</c>.</param>
    /// <param name="name">Of the field.</param>
    public static string? Value(string yaml, string name)
    {
        var unheard = new FileLog(string.Empty, new ReadingLog(), new PageLimits());
        return DocumentFile.ParseYaml(yaml, unheard) is YamlMappingNode fields
            && fields.Children.TryGetValue(new YamlScalarNode(name), out var value)
            && value is YamlScalarNode { Value: { } text }
            ? text.Trim()
            : null;
    }
}
