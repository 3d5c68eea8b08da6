using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Whether who sits at an open screen knows the password of the account.</summary>
public sealed class PasswordConfirmation(UserManager<Editor> editors, SignInLimits limits)
{
    public const string Wrong = "Dit is niet uw wachtwoord";

    private const string TooOften = "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het dan weer";
    private const int MaxPassword = 200;

    /// <summary>Counted as an attempt to come in: nobody must be able to try them all.</summary>
    /// <returns>What is wrong, in words; null where it is theirs.</returns>
    public async Task<string?> RefusalAsync(HttpContext context, Editor editor, string password, CancellationToken cancellationToken)
    {
        if (password.Length is 0 or > MaxPassword)
        {
            return Wrong;
        }

        if (!await limits.TryAsync(context, editor.Email!, SignInSecret.Password, cancellationToken))
        {
            return TooOften;
        }

        if (await editors.CheckPasswordAsync(editor, password))
        {
            limits.Succeeded(context, editor.Email!, SignInSecret.Password);
            return null;
        }

        limits.Failed(context, editor.Email!, SignInSecret.Password);
        return Wrong;
    }
}
