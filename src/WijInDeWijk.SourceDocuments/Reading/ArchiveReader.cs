using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>Reads <c>archief.yaml</c>: documents that were taken off the site, so that other documents may go on naming them.</summary>
internal static class ArchiveReader
{
    /// <summary>Null, with the reason reported, for an entry that names no document.</summary>
    public static DocumentLink? Read(Fields fields)
    {
        var field = fields.Required("document");
        var text = field.AsTextOrEmpty();
        if (DocumentLink.TryParse(text, out var link))
        {
            return link;
        }

        fields.Log.Report(fields.Line, field.Path, $"'{text}' is geen document: schrijf casus:…, les:…, begrip:…, bron:…, tekst:… of thema:….");
        return null;
    }
}
