using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>The passkeys of who is signed in. A new one opens the account for good, and without the last one it may stay shut: the password is asked first.</summary>
public sealed class PasskeyService(
    SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, PasskeySignInService passkeys, PasswordConfirmation proof, RecentConfirmations recent, CurrentEditor current, AuditLog audit)
{
    public const int NameLength = 60;
    public const string NameField = "sleutelnaam";
    public const string PasswordField = "huidig-sleutel";
    public const string ListField = "sleutels";
    public const string ConfirmField = "bevestig";

    private const int Most = 20;

    /// <summary>Where the password is asked before this one goes.</summary>
    public static string RemovalField(string key) => $"huidig-{key}";

    public async Task<IReadOnlyList<PasskeyLine>> ListAsync() =>
    [
        .. (await editors.GetPasskeysAsync(await MeAsync())).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new PasskeyLine(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Toegangssleutel", passkey.CreatedAt)),
    ];

    /// <returns>What the browser is asked, as JSON; null where name or password is not right.</returns>
    public async Task<string?> AskAsync(HttpContext context, string name, string password, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        return await CheckAsync(context, editor, name, password, cancellationToken) is not null ? null : await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = current.Key,
            Name = editor.Email!,
            DisplayName = editor.DisplayName,
        });
    }

    /// <param name="answer">What the browser made, as JSON. It answers a question of <see cref="AskAsync"/>, where the password was given.</param>
    public async Task<CommandResult> AddAsync(HttpContext context, string name, string password, string answer, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (CheckName(name, NameField) is { } wrongName)
        {
            return wrongName;
        }

        if (answer.Length == 0)
        {
            return await CheckAsync(context, editor, name, password, cancellationToken) ?? CommandResult.Invalid(NameField, "Uw browser maakte geen toegangssleutel. Probeer het nog eens, of een ander apparaat");
        }

        if (await MadeAsync(answer) is not { } passkey)
        {
            return CommandResult.Invalid(NameField, "Deze toegangssleutel klopt niet. Probeer het nog eens");
        }

        passkey.Name = IncomingText.Line(name);
        await ChangeAsync(() => editors.AddOrUpdatePasskeyAsync(editor, passkey), AuditAction.PasskeyAdded, passkey.Name, cancellationToken);
        return CommandResult.Ok;
    }

    public async Task<CommandResult> RenameAsync(string key, string name, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (await FindAsync(editor, key) is not { } passkey)
        {
            return Gone;
        }

        if (CheckName(name, ListField) is { } wrong)
        {
            return wrong;
        }

        var detail = $"Van {passkey.Name} naar {IncomingText.Line(name)}";
        passkey.Name = IncomingText.Line(name);
        await ChangeAsync(() => editors.AddOrUpdatePasskeyAsync(editor, passkey), AuditAction.PasskeyRenamed, detail, cancellationToken);
        return CommandResult.Ok;
    }

    public async Task<CommandResult> RemoveAsync(HttpContext context, string key, string password, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (await FindAsync(editor, key) is not { } passkey)
        {
            return Gone;
        }

        if (await proof.RefusalAsync(context, editor, password, cancellationToken) is { } refusal)
        {
            return CommandResult.Invalid(RemovalField(key), refusal);
        }

        await ChangeAsync(() => editors.RemovePasskeyAsync(editor, passkey.CredentialId), AuditAction.PasskeyRemoved, passkey.Name, cancellationToken);
        return CommandResult.Ok;
    }

    /// <summary>Shows that it is still their editor who sits there, instead of the password.</summary>
    public async Task<CommandResult> ConfirmAsync(string answer, CancellationToken cancellationToken)
    {
        if (await passkeys.ProvenAsync(answer) is not ({ } editor, { } passkey) || editor.Id != current.Id || !(await editors.AddOrUpdatePasskeyAsync(editor, passkey)).Succeeded)
        {
            return CommandResult.Invalid(ConfirmField, "Met deze toegangssleutel lukt het niet. Probeer het nog eens, of vul uw wachtwoord in");
        }

        cancellationToken.ThrowIfCancellationRequested();
        recent.Add(current.SessionHash, ConfirmedFor.Account);
        return CommandResult.Ok;
    }

    private static CommandResult Gone => CommandResult.Invalid(ListField, "Deze toegangssleutel is er niet meer");

    private async Task ChangeAsync(Func<Task<IdentityResult>> change, AuditAction action, string? detail, CancellationToken cancellationToken)
    {
        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if ((await change()).Succeeded)
        {
            audit.Add(action, AuditSubjectKind.Editor, current.Key, detail);
            await store.SaveChangesAsync(cancellationToken);
            await together.CommitAsync(cancellationToken);
        }
    }

    private async Task<CommandResult?> CheckAsync(HttpContext context, Editor editor, string name, string password, CancellationToken cancellationToken)
    {
        if (CheckName(name, NameField) is { } wrong)
        {
            return wrong;
        }

        if ((await editors.GetPasskeysAsync(editor)).Count >= Most)
        {
            return CommandResult.Invalid(NameField, $"U hebt al {Most} toegangssleutels. Verwijder er eerst een");
        }

        return await proof.RefusalAsync(context, editor, password, cancellationToken) is { } refusal ? CommandResult.Invalid(PasswordField, refusal) : null;
    }

    private static CommandResult? CheckName(string name, string field) => IncomingText.Line(name).Length is 0 or > NameLength
        ? CommandResult.Invalid(field, $"Geef de toegangssleutel een naam van hoogstens {NameLength} tekens, zoals laptop of telefoon")
        : null;

    private async Task<UserPasskeyInfo?> MadeAsync(string answer)
    {
        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(answer);
            return result.Succeeded && result.UserEntity.Id == current.Key ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked in this browser, or too long ago.
            return null;
        }
    }

    private async Task<UserPasskeyInfo?> FindAsync(Editor editor, string key) =>
        Base64Url.IsValid(key) ? await editors.GetPasskeyAsync(editor, Base64Url.DecodeFromChars(key)) : null;

    private async Task<Editor> MeAsync() => (await editors.FindByIdAsync(current.Key))!;
}
