using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A pointer to another document, by the key that documents use for its kind.</summary>
/// <param name="Kind">The kind of the target.</param>
/// <param name="Key">Slug; for a lesson its number, for a publication's text <c>publication/text</c>.</param>
public readonly record struct DocumentLink(DocumentKind Kind, string Key)
{
    /// <summary>Reads <c>begrip:bonding</c>; false for anything whose scheme is no kind of document.</summary>
    public static bool TryParse(string url, out DocumentLink link)
    {
        link = default;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Terms.TryParse<DocumentKind>(url[..colon], out var kind))
        {
            return false;
        }

        link = new DocumentLink(kind, url[(colon + 1)..]);
        return true;
    }

    public override string ToString() => $"{Kind.Code()}:{Key}";
}
