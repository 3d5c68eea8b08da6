using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// What a password must be: long, and not what anybody would guess first. No rules on kinds of signs: those make passwords that are hard to
/// keep and easy to guess.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Editor>
{
    public const int MinLength = 12;

    public const string Hint = "Minstens 12 tekens. Een zin van een paar woorden is sterk en goed te onthouden.";

    /// <summary>What people choose most when twelve signs are asked, and what belongs to this site.</summary>
    private static readonly string[] Common =
    [
        "wachtwoord", "password", "welkom", "welcome", "geheim", "qwerty", "azerty", "asdfgh", "letmein", "iloveyou", "administrator", "beheerder", "redactie",
        "redacteur", "wijindewijk", "movisie", "voorbeeld", "nederland", "amsterdam", "utrecht", "feyenoord", "zomer", "winter", "lente", "herfst", "abcdef", "changeme",
    ];

    public static void Apply(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = MinLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = string.Empty;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password) =>
        Task.FromResult(IsEasy(password ?? string.Empty, user) ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules) }) : IdentityResult.Success);

    /// <summary>Whether little is left of it without the words that anybody would try.</summary>
    private static bool IsEasy(string password, Editor editor)
    {
        string[] own = [.. editor.DisplayName.Split(' '), editor.Email?.Split('@')[0] ?? string.Empty];
        var rest = own.Where(word => word.Length > 2).Concat(Common)
            .Aggregate(password.ToLowerInvariant(), (left, word) => left.Replace(word.ToLowerInvariant(), string.Empty, StringComparison.Ordinal));
        return rest.Count(char.IsLetter) < 4 && rest.Length < 8 || IsRow(password);
    }

    /// <summary>123456789012, aaaaaaaaaaaa, abcdefghijkl.</summary>
    private static bool IsRow(string password) =>
        password.Zip(password.Skip(1), (one, next) => next - one).Distinct().Count() <= 2 && password.Distinct().Count() <= 13;
}
