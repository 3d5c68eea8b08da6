using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content.Health;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.HeldForms;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// Looks up the session of every request. So a session that was ended, an account that was disabled, a new password or another role count
/// at the very next request.
/// </summary>
internal sealed class SessionCookieEvents(SiteDbContext store, WriteQueue queue, FormHolder holder, IOptions<EditorOptions> options, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Often enough to see who is about, seldom enough not to write at every request.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(5);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (StoreDamage.IsMet(context.HttpContext))
        {
            // The page that says so is for anybody.
            context.RejectPrincipal();
            return;
        }

        var key = context.Principal?.FindFirstValue(SessionClaims.ClaimType) ?? string.Empty;
        var hash = SecretToken.Hash(key);
        var found = await store.EditorSessions
            .Where(session => session.KeyHash == hash && session.EndedAt == null && session.Editor.DisabledAt == null)
            .Select(session => new { session.Id, session.SeenAt, session.EditorId, session.Editor.DisplayName, session.Editor.Role, session.Editor.SecurityStamp })
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        var now = clock.GetUtcNow();
        if (found is null
            || found.SecurityStamp != context.Principal!.FindFirstValue(SessionClaims.StampClaimType)
            || now - found.SeenAt > TimeSpan.FromHours(options.Value.SessionHours))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.ReplacePrincipal(SessionClaims.Principal(found.EditorId, found.DisplayName, found.Role, key, found.SecurityStamp!, context.Principal!.HasClaim(SessionClaims.OutsideClaimType, bool.TrueString)));
        if (now - found.SeenAt > BetweenNotes)
        {
            // Where others are writing, the next request notes it.
            var stop = context.HttpContext.RequestAborted;
            var session = store.EditorSessions.Where(session => session.Id == found.Id);
            await queue.TryWriteAsync(store, () => session.ExecuteUpdateAsync(set => set.SetProperty(item => item.SeenAt, now), stop), stop);
        }
    }

    /// <summary>Who was typing when their session ended, signs in on a page that holds what they typed. Others go back to a page: nobody can go back to a button.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await holder.ReadAsync(context.HttpContext) is not null)
        {
            Refusal.Note(context.HttpContext, RefusalKind.SignIn);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            var back = FormHolder.PageOf(context.Request) is { } page ? QueryString.Create(context.Options.ReturnUrlParameter, page) : QueryString.Empty;
            context.RedirectUri = context.RedirectUri.Split('?')[0] + back;
        }

        await base.RedirectToLogin(context);
    }

    /// <summary>A page that somebody could never come to: the answer is 403, not a redirect to it.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
