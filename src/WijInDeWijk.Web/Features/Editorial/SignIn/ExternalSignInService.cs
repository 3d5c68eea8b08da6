using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// Lets in whom the organisation vouches for, if they were invited: it says who somebody is, a manager says who may come in. It never makes an
/// account. The first time, the account is found by its address; from then on by the provider's own name for the person, as addresses are given
/// to others in time.
/// </summary>
public sealed class ExternalSignInService(
    SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, EditorLinks links, IOptions<ExternalSignInOptions> options, AuditLog audit, TimeProvider clock)
{
    public const string Issuer = "iss";
    public const string EmailVerified = "email_verified";

    private const string Subject = "sub";
    private const string Email = "email";

    /// <summary>After the provider sent somebody back.</summary>
    public async Task<SignInOutcome> WithOutsideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var said = (await context.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (said?.FindFirstValue(Issuer) is not { Length: > 0 } issuer || said.FindFirstValue(Subject) is not { Length: > 0 } subject)
        {
            return SignInOutcome.OutsideFailed;
        }

        if (await editors.FindByLoginAsync(issuer, subject) is not { } editor)
        {
            if (await InvitedAsync(said, issuer) is not { } invited)
            {
                return SignInOutcome.NotInvited;
            }

            editor = invited;
            if (!editor.IsDisabled)
            {
                await TieAsync(editor, new UserLoginInfo(issuer, subject, options.Value.Name), cancellationToken);
            }
        }

        if (options.Value.SecondStepIsTheirs && !editor.IsDisabled)
        {
            // Not ExternalLoginSignInAsync: that shuts out for wrong codes of our second step, which is not asked.
            await signIn.SignInAsync(editor, isPersistent: false, issuer);
            return SignInOutcome.In;
        }

        var result = editor.IsDisabled ? SignInResult.NotAllowed : await signIn.ExternalLoginSignInAsync(issuer, subject, isPersistent: false, bypassTwoFactor: false);
        return await JudgeAsync(editor, result, cancellationToken);
    }

    /// <summary>The account of a verified address, unless somebody else of this provider has it already.</summary>
    private async Task<Editor?> InvitedAsync(ClaimsPrincipal said, string issuer)
    {
        var isVerified = options.Value.AddressesAreTheirs || bool.TryParse(said.FindFirstValue(EmailVerified), out var verified) && verified;
        var editor = isVerified && IncomingText.Line(said.FindFirstValue(Email)) is { Length: > 0 and <= Editor.MailLength } email ? await editors.FindByEmailAsync(email) : null;
        return editor is not null && (await editors.GetLoginsAsync(editor)).All(login => login.LoginProvider != issuer) ? editor : null;
    }

    private async Task TieAsync(Editor editor, UserLoginInfo login, CancellationToken cancellationToken)
    {
        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if (editor.AcceptedAt is null)
        {
            (editor.AcceptedAt, editor.EmailConfirmed) = (clock.GetUtcNow(), true);
            await links.CloseAllAsync(editor, cancellationToken);
            audit.Add(editor, AuditAction.InvitationAccepted, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        }

        await editors.AddLoginAsync(editor, login);
        audit.Add(editor, AuditAction.LoginTied, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
    }

    private async Task<SignInOutcome> JudgeAsync(Editor editor, SignInResult result, CancellationToken cancellationToken)
    {
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            return result.Succeeded ? SignInOutcome.In : SignInOutcome.SecondStep;
        }

        audit.Add(AuditLog.Unknown, AuditAction.SignInFailed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), SignInMethods.Words(Issuer));
        await store.SaveChangesAsync(cancellationToken);
        return result.IsLockedOut ? SignInOutcome.Locked : SignInOutcome.SwitchedOff;
    }
}
