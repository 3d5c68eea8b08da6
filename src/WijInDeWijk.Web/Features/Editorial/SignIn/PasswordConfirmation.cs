using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Whether who sits at an open screen knows the password of the account.</summary>
public sealed class PasswordConfirmation(UserManager<Editor> editors, SignInLimits limits)
{
    public const string Wrong = "Dit is niet uw wachtwoord";

    private const int MaxPassword = 200;

    /// <summary>Counted as an attempt to come in: nobody must be able to try them all.</summary>
    public async Task<bool> IsRightAsync(HttpContext context, Editor editor, string password) =>
        password.Length is > 0 and <= MaxPassword && !limits.TriesTooMany(context) && await editors.CheckPasswordAsync(editor, password);
}
