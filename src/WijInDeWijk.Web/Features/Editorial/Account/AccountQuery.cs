using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Features.Editorial.Users;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>Reads the account of who is signed in.</summary>
public sealed class AccountQuery(UserManager<Editor> editors, PasskeyService passkeys, UsersQuery people, TwoFactorRequirement secondStep, RecentConfirmations recent, CurrentEditor current)
{
    public async Task<AccountView> ReadAsync(CancellationToken cancellationToken)
    {
        var editor = (await editors.FindByIdAsync(current.Key))!;
        var sessions = await people.SessionsAsync(editor.Id, cancellationToken);
        return new AccountView(editor.DisplayName, editor.Email!, editor.TwoFactorEnabled, await editors.CountRecoveryCodesAsync(editor), await passkeys.ListAsync(), sessions)
        {
            MustSetUp = await secondStep.IsMissingAsync(cancellationToken),
            ConfirmedUntil = recent.Until(current.SessionHash, ConfirmedFor.Account),
        };
    }
}
