using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Editorial.People;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>Reads the account of who is signed in.</summary>
public sealed class AccountQuery(UserManager<Editor> editors, OwnPasskeys passkeys, PeopleQuery people, SecondStepRule secondStep, CurrentEditor current)
{
    public async Task<AccountPage> ReadAsync(CancellationToken cancellationToken)
    {
        var editor = (await editors.FindByIdAsync(current.Key))!;
        var sessions = await people.SessionsAsync(editor.Id, cancellationToken);
        return new AccountPage(editor.DisplayName, editor.Email!, editor.TwoFactorEnabled, await editors.CountRecoveryCodesAsync(editor), await passkeys.ListAsync(), sessions)
        {
            MustSetUp = await secondStep.IsMissingAsync(cancellationToken),
        };
    }
}
