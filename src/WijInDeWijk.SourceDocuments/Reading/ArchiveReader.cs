using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>Reads <c>archief.yaml</c>: documents that were taken off the site, so that others may go on naming them and their addresses go on answering.</summary>
internal static class ArchiveReader
{
    /// <summary>Null, with the reason reported, for an entry that names no document.</summary>
    public static ArchivedEntry? Read(Fields fields)
    {
        var field = fields.Required("document");
        var text = field.AsTextOrEmpty();
        var title = fields.Optional("titel");
        var forward = fields.Optional("naar");
        var entry = new ArchivedEntry(default, title.AsText(), forward.AsText(ArchivedEntry.AddressLength));
        if (entry.ForwardTo is { } address && !IsOnThisSite(address))
        {
            fields.Log.Report(forward.Line, forward.Path, $"'{address}' is geen adres op deze site: het begint met één /.");
        }

        if (forward.IsPresent && !title.IsPresent)
        {
            fields.Log.Report(fields.Line, title.Path, "Wie ergens naar verwijst, heeft ook een titel.");
        }

        if (DocumentLink.TryParse(text, out var link))
        {
            return entry with { Link = link };
        }

        fields.Log.Report(fields.Line, field.Path, $"'{text}' is geen document: schrijf casus:…, les:…, begrip:…, bron:…, tekst:… of thema:….");
        return null;
    }

    // Browsers take '//' and '/\' for the start of another host.
    private static bool IsOnThisSite(string address) =>
        address is "/" || (address is ['/', not ('/' or '\\'), ..] && !address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)));
}
