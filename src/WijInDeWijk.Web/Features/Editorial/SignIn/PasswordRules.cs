using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// What a password must be: long, and not what a person or a program would guess first. No rules on kinds of signs: those make passwords
/// that are hard to keep and easy to guess.
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
        Task.FromResult(WeaknessOf(password ?? string.Empty, user) is { } weakness
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = weakness })
            : IdentityResult.Success);

    /// <summary>What went wrong, in words for who chose it.</summary>
    public static string Explain(IdentityResult result, string password)
    {
        if (password.Length < MinLength)
        {
            return $"Kies een wachtwoord van minstens {MinLength} tekens";
        }

        // Identity itself refuses what has few different signs.
        var weakness = result.Errors.FirstOrDefault(error => error.Code == nameof(PasswordRules))?.Description ?? PasswordStrength.Repeats;
        return $"Dit wachtwoord is te makkelijk te raden: {weakness}. Kies bijvoorbeeld een zin van een paar woorden";
    }

    private static string? WeaknessOf(string password, Editor editor)
    {
        string[] known = [.. OwnWords(editor), .. Common];
        return LeavesLittle(password, known) ? PasswordStrength.CommonWords
            : IsRow(password) ? PasswordStrength.Rows
            : PasswordStrength.WeaknessOf(password, known);
    }

    private static IEnumerable<string> OwnWords(Editor editor) => editor.DisplayName.Split(' ')
        .Concat((editor.Email ?? string.Empty).Split('@', '.'))
        .Where(word => word.Length > 2)
        .Select(word => word.ToLowerInvariant());

    /// <summary>Whether little is left of it without the words that anybody would try.</summary>
    private static bool LeavesLittle(string password, IEnumerable<string> known)
    {
        var rest = known.Aggregate(password.ToLowerInvariant(), (left, word) => left.Replace(word, string.Empty, StringComparison.Ordinal));
        return rest.Count(char.IsLetter) < 4 && rest.Length < 8;
    }

    /// <summary>123456789012, aaaaaaaaaaaa, abcdefghijkl.</summary>
    private static bool IsRow(string password) =>
        password.Zip(password.Skip(1), (one, next) => next - one).Distinct().Count() <= 2 && password.Distinct().Count() <= 13;
}
