using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Filters;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Makes links by which an editor chooses a password, and reads them back. Saving is for the caller.</summary>
public sealed class EditorLinks(SiteDbContext store, IOptions<EditorOptions> options, IOptions<SubmissionOptions> site, TimeProvider clock)
{
    /// <summary>
    /// Makes a link. A new invitation closes those that were made before. A link for a password does not: anybody can ask for one, and must not
    /// close the one that its reader is about to use.
    /// </summary>
    /// <returns>The whole address. Only its hash is kept, so it can't be shown again.</returns>
    public async Task<string> MakeAsync(Editor editor, EditorLinkKind kind, CancellationToken cancellationToken)
    {
        if (kind == EditorLinkKind.Invitation)
        {
            await CloseAllAsync(editor, cancellationToken);
        }

        var secret = SecretToken.Make();
        var now = clock.GetUtcNow();
        store.EditorLinks.Add(new EditorLink { Editor = editor, Kind = kind, Hash = SecretToken.Hash(secret), MadeAt = now, ExpiresAt = now + Lifetime(kind) });
        var page = kind == EditorLinkKind.Invitation ? "uitnodiging" : "nieuw-wachtwoord";
        return $"{site.Value.SiteAddress.TrimEnd('/')}{PrivatePages.Root}/{page}?code={secret}";
    }

    /// <summary>The link of a code with its editor; null when it is wrong, used, too old, or of an editor who may not come in.</summary>
    public async Task<EditorLink?> FindAsync(string? code, EditorLinkKind kind, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOfSent(code) is not { } hash)
        {
            return null;
        }

        var link = await store.EditorLinks.Include(item => item.Editor).FirstOrDefaultAsync(item => item.Hash == hash && item.Kind == kind, cancellationToken);
        return link is not null && link.IsOpen(clock.GetUtcNow()) && !link.Editor.IsDisabled ? link : null;
    }

    public Task CloseAllAsync(Editor editor, CancellationToken cancellationToken) =>
        store.EditorLinks.Where(item => item.EditorId == editor.Id).CloseAsync(clock.GetUtcNow(), cancellationToken);

    private TimeSpan Lifetime(EditorLinkKind kind) =>
        kind == EditorLinkKind.Invitation ? TimeSpan.FromDays(options.Value.InvitationDays) : TimeSpan.FromMinutes(options.Value.ResetMinutes);
}
