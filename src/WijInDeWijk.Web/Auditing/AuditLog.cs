using System.Globalization;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Auditing;

/// <summary>
/// Adds an entry to the store's next save, so that a deed and its entry are there together or not at all. Call it before
/// <c>SaveChangesAsync</c>, or within the transaction of the deed.
/// </summary>
public sealed class AuditLog(SiteDbContext store, CurrentEditor current, TimeProvider clock)
{
    /// <summary>Stands where it was no editor who did it.</summary>
    public const string CommandLine = "Opdrachtregel";

    public const string Unknown = "Onbekend";

    /// <summary>Who told something by telephone; their name is not for the log.</summary>
    public const string Teller = "De verteller";

    /// <summary>Who sent something in; no more than <see cref="Teller"/> by name.</summary>
    public const string Sender = "De inzender";

    /// <summary>A deed of who is signed in.</summary>
    /// <param name="key">The reference of a submission, the key of a document, the number of an editor.</param>
    /// <param name="detail">No secrets, and nothing about contributors.</param>
    public void Add(AuditAction action, AuditSubjectKind kind, string key, string? detail = null) => Add(current.Id, current.Name, action, kind, key, detail);

    /// <summary>A deed of somebody who is just coming in.</summary>
    public void Add(Editor editor, AuditAction action, AuditSubjectKind kind, string key, string? detail = null) =>
        Add(editor.Id, editor.DisplayName, action, kind, key, detail);

    /// <summary>What happened without an editor: from the command line, or by who could not be known.</summary>
    public void Add(string who, AuditAction action, AuditSubjectKind kind, string key, string? detail = null) => Add(null, who, action, kind, key, detail);

    public static string KeyOf(Editor editor) => editor.Id.ToString(CultureInfo.InvariantCulture);

    private void Add(int? editorId, string name, AuditAction action, AuditSubjectKind kind, string key, string? detail) => store.AuditEntries.Add(new AuditEntry
    {
        At = clock.GetUtcNow(),
        EditorId = editorId,
        EditorName = name,
        Action = action,
        SubjectKind = kind,
        SubjectKey = key,
        Detail = detail is { Length: > AuditEntry.DetailLength } ? detail[..(AuditEntry.DetailLength - 1)] + "…" : detail,
    });
}
