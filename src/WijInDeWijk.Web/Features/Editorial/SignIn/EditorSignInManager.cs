using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Identity's way in, with a session of our own at the end of it, whichever way that is: password, second step, passkey or outside.</summary>
public sealed class EditorSignInManager(
    UserManager<Editor> editors, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Editor> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Editor>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Editor> confirmation,
    SiteDbContext store, EditorSessionFactory sessions, AuditLog audit) : SignInManager<Editor>(editors, accessor, principals, options, logger, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(Editor user) => Task.FromResult(!user.IsDisabled);

    public override async Task SignInWithClaimsAsync(Editor user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var way = additionalClaims.FirstOrDefault(claim => claim.Type == ClaimTypes.AuthenticationMethod)?.Value;
        var key = sessions.Begin(user, Context);
        audit.Add(user, AuditAction.SignedIn, AuditSubjectKind.Editor, AuditLog.KeyOf(user), SignInMethods.Words(way));
        await store.SaveChangesAsync(Context.RequestAborted);
        await IssueAsync(user, key, SignInMethods.IsFromOutside(way));
    }

    /// <summary>Goes on with the same session, after something that changed the stamp.</summary>
    public override async Task RefreshSignInAsync(Editor user) => await IssueAsync(user, Context.User.FindFirstValue(SessionClaims.ClaimType)!, Context.User.HasClaim(SessionClaims.OutsideClaimType, bool.TrueString));

    private async Task IssueAsync(Editor user, string key, bool isFromOutside)
    {
        var principal = SessionClaims.Principal(user.Id, user.DisplayName, user.Role, key, await UserManager.GetSecurityStampAsync(user), isFromOutside);
        await Context.SignInAsync(AuthenticationScheme, principal);

        // The page that answers may hold a form: it is signed for who came in, not for who came.
        Context.User = principal;
    }
}
