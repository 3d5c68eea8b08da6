using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Whether who is signed in has to set up a second step first: an app with codes, or a passkey.</summary>
public sealed class TwoFactorRequirement(SiteDbContext store, CurrentEditor current, IOptions<EditorOptions> options, IOptions<ExternalSignInOptions> outside)
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
