using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Access;

/// <summary>Whether who is signed in has to set up a second step first: an app with codes, or a passkey.</summary>
public sealed class SecondStepRule(StoreContext store, CurrentEditor current, IOptions<EditorOptions> options, IOptions<OutsideOptions> outside)
{
    public async Task<bool> IsMissingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.SecondStepIsRequired || !current.IsSignedIn || (current.CameFromOutside && outside.Value.SecondStepIsTheirs))
        {
            return false;
        }

        var id = current.Id;
        return !await store.Users.AnyAsync(editor => editor.Id == id && editor.TwoFactorEnabled, cancellationToken)
            && !await store.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancellationToken);
    }
}
