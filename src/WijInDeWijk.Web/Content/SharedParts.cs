using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>Parts that several kinds of document have.</summary>
internal static class SharedParts
{
    public static Person ToPerson(PersonEntry entry, int ordinal) =>
        new() { Ordinal = ordinal, Name = entry.Name, Role = entry.Role, Origin = entry.Provenance.Origin, Pages = entry.Provenance.Pages, IsPseudonym = entry.IsPseudonym };

    public static EditorNote ToEditorNote(PagedText note, int ordinal) =>
        new() { Ordinal = ordinal, Text = note.Text, Pages = note.Provenance.Pages };
}
