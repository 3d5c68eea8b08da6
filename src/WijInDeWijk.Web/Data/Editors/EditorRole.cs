using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>What somebody may do; each role may all that the one before it may. The code is what a cookie and the command carry.</summary>
public enum EditorRole
{
    [Term("lezer", "Lezer")]
    Reader,

    [Term("redacteur", "Redacteur")]
    Editor,

    [Term("beheerder", "Beheerder")]
    Manager,
}
