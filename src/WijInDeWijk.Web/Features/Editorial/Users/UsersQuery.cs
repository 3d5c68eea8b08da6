using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.Users;

/// <summary>Reads who may come behind the site.</summary>
public sealed class UsersQuery(SiteDbContext store, Outbox outbox, CurrentEditor current, AccountLocks locks, IOptions<EditorOptions> options, TimeProvider clock)
{
    public async Task<UsersView> ReadAsync(InviteForm form, CommandResult outcome, CancellationToken cancellationToken) => new(
        [.. (await Lines(store.Users.OrderBy(editor => editor.DisabledAt != null).ThenBy(editor => editor.DisplayName)).ToListAsync(cancellationToken)).Select(WithLock)], form, outcome);

    public async Task<UserView?> FindAsync(int id, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await Lines(store.Users.Where(editor => editor.Id == id)).FirstOrDefaultAsync(cancellationToken) is not { } person)
        {
            return null;
        }

        return new UserView(WithLock(person), await SessionsAsync(id, cancellationToken), outcome)
        {
            IsSelf = id == current.Id,
            Mails = outbox.SendsRealMail || person.HasAccepted ? [] : await outbox.ReadAsync(EditorMail.Regarding(id), cancellationToken),
        };
    }

    public async Task<IReadOnlyList<SessionLine>> SessionsAsync(int editorId, CancellationToken cancellationToken)
    {
        var hash = current.SessionHash;
        var inUse = clock.GetUtcNow().AddHours(-options.Value.SessionHours);
        return await store.EditorSessions.Where(session => session.EditorId == editorId && session.EndedAt == null && session.SeenAt >= inUse)
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new SessionLine(session.Id, session.Device, session.StartedAt, session.SeenAt, session.KeyHash == hash))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The longer one of what is in the store, for codes from everywhere, and what single addresses are shut out for.</summary>
    private UserLine WithLock(UserLine person) => locks.Until(person.Email) is { } until && !(person.LockedUntil > until) ? person with { LockedUntil = until } : person;

    private IQueryable<UserLine> Lines(IQueryable<Editor> editors)
    {
        var now = clock.GetUtcNow();
        return editors.Select(editor => new UserLine(
            editor.Id, editor.DisplayName, editor.Email!, editor.Role, editor.DisabledAt != null, editor.AcceptedAt != null, editor.TwoFactorEnabled,
            store.UserLogins.Any(login => login.UserId == editor.Id),
            editor.Sessions.Max(session => (DateTimeOffset?)session.SeenAt))
        {
            LockedUntil = editor.LockoutEnd > now ? editor.LockoutEnd : null,
        });
    }
}
