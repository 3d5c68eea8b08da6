using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>Shows editors who else has the same thing open. A page notes its visitor when it is loaded, and once a minute where scripts run.</summary>
public sealed class PresenceTracker(SiteDbContext store, WriteQueue queue, CurrentEditor current, TimeProvider clock)
{
    /// <summary>Without a script, a page is read for a while without a word to us.</summary>
    private static readonly TimeSpan Here = TimeSpan.FromMinutes(5);

    /// <returns>The others, in a sentence each: <c>Fatima kijkt hier ook, sinds 14:02</c>.</returns>
    public async Task<IReadOnlyList<string>> NoteAsync(AuditSubjectKind kind, string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var editorId = current.Id;

        // Being seen is not worth a page that fails, or has to wait.
        await queue.TryWriteAsync(store, () => store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO EditorPresences (SubjectKind, SubjectKey, EditorId, Since, SeenAt) VALUES ({kind.ToString()}, {key}, {editorId}, {now.UtcDateTime}, {now.UtcDateTime})
            ON CONFLICT (SubjectKind, SubjectKey, EditorId) DO UPDATE SET
            Since = CASE WHEN SeenAt < {(now - Here).UtcDateTime} THEN excluded.Since ELSE Since END, SeenAt = excluded.SeenAt
            """,
            cancellationToken), cancellationToken);

        var from = now - Here;
        var others = await store.EditorPresences
            .Where(presence => presence.SubjectKind == kind && presence.SubjectKey == key && presence.EditorId != editorId && presence.SeenAt >= from)
            .OrderBy(presence => presence.Since).Select(presence => new { presence.Editor.DisplayName, presence.Since })
            .ToListAsync(cancellationToken);
        return [.. others.Select(other => $"{other.DisplayName} kijkt hier ook, sinds {DutchFormat.Time(other.Since)}")];
    }
}
