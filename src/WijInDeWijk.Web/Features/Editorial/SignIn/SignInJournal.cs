using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// Writes down that somebody did not come in, after they were told: an address that is known must take no longer than one that is not, for
/// which there is nothing to write.
/// </summary>
public sealed class SignInJournal(SiteDbContext store, UserManager<Editor> editors, AuditLog audit)
{
    /// <param name="email">Of an account, or not.</param>
    /// <param name="isShut">Whether the account is shut for that address from now on.</param>
    public static void Add(DeferredWork later, string email, bool isShut) => later.Add((services, cancellationToken) =>
        services.GetRequiredService<SignInJournal>().WriteAsync(email, isShut ? AuditAction.LockedOut : AuditAction.SignInFailed, cancellationToken));

    private async Task WriteAsync(string email, AuditAction action, CancellationToken cancellationToken)
    {
        if (await editors.FindByEmailAsync(email) is { } editor)
        {
            audit.Add(AuditLog.Unknown, action, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            await store.SaveChangesAsync(cancellationToken);
        }
    }
}
