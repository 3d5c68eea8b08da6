using System.Collections.Frozen;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.TagHelpers;

/// <summary>The drawn signs for bonding, bridging and linking, read once from <c>wwwroot/glyphs</c>.</summary>
public sealed class Glyphs(IWebHostEnvironment environment)
{
    private readonly FrozenDictionary<CapitalKind, string> _drawings = Terms.All<CapitalKind>().ToFrozenDictionary(kind => kind, kind => Read(environment, kind));

    /// <summary>An SVG element for within the page, hidden from who listens: the word stands beside it.</summary>
    public string Of(CapitalKind kind) => _drawings[kind];

    private static string Read(IWebHostEnvironment environment, CapitalKind kind)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"glyphs/{kind.Code()}.svg").CreateReadStream());
        return reader.ReadToEnd().Trim().Replace(
            "<svg ", $"<svg class=\"wijk-glyph wijk-glyph--{kind.Code()}\" aria-hidden=\"true\" focusable=\"false\" ", StringComparison.Ordinal);
    }
}
