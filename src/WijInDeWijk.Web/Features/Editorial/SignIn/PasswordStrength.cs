using System.IO.Hashing;
using System.Text;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>How soon a program that guesses would have a password, by zxcvbn.</summary>
internal static class PasswordStrength
{
    public const string CommonWords = "het bestaat vooral uit woorden die iedereen probeert";
    public const string Rows = "het is een rij of reeks";
    public const string Repeats = "er staat steeds hetzelfde in";

    private const string Dates = "het is vooral een datum of getal";
    private const string Foreseeable = "het is te voorspelbaar";

    /// <summary>Of the scores from 0 to 4, the first that holds for a while against who has the store.</summary>
    private const int MinScore = 3;

    /// <summary>Weighing takes longer with every sign, and a strong beginning is strong enough.</summary>
    private const int MaxWeighed = 40;

    // Its lists are megabytes and passwords are seldom chosen: they stay as long as nothing else needs the room.
    private static readonly WeakReference<Lists> Kept = new(null!);

    private static readonly Lock Turn = new();

    /// <param name="password">As it was chosen.</param>
    /// <param name="known">What somebody who knows the editor and the site would try, the likeliest first.</param>
    /// <returns>Why it is easily guessed; null for one that is not.</returns>
    public static string? WeaknessOf(string password, IReadOnlyCollection<string> known)
    {
        if (IsRepetition(password))
        {
            return Repeats;
        }

        var result = Weigh(password[..Math.Min(password.Length, MaxWeighed)], known);
        return result.Score >= MinScore ? null : result.MatchSequence.MaxBy(match => match.Token.Length)?.Pattern switch
        {
            "dictionary" => CommonWords,
            "spatial" or "sequence" => Rows,
            "repeat" => Repeats,
            "date" or "year" or "digits" => Dates,
            _ => Foreseeable,
        };
    }

    /// <summary>Of a part of several signs; zxcvbn sees only those of one.</summary>
    private static bool IsRepetition(string password) => (password + password).IndexOf(password, 1, StringComparison.Ordinal) < password.Length;

    private static Zxcvbn.Result Weigh(string password, IReadOnlyCollection<string> known)
    {
        lock (Turn)
        {
            if (!Kept.TryGetTarget(out var lists))
            {
                Kept.SetTarget(lists = new Lists(new Zxcvbn.Zxcvbn(), [.. DutchWords()]));
            }

            return lists.Zxcvbn.EvaluatePassword(password, known.Concat(lists.Dutch).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// In no order: a place in the list says how likely a word is, and an alphabetical list would have words with an a easy to guess.
    /// </summary>
    private static IEnumerable<string> DutchWords() => WordList.CompoundParts.OrderBy(word => Crc32.HashToUInt32(Encoding.UTF8.GetBytes(word)));

    private sealed record Lists(Zxcvbn.Zxcvbn Zxcvbn, IReadOnlyList<string> Dutch);
}
