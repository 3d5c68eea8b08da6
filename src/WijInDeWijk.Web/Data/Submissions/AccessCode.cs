using System.Security.Cryptography;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>The secret by which somebody comes back to their own submission: 16 signs, about 79 bits, without signs that look alike.</summary>
public static class AccessCode
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;
    private const int GroupLength = 4;
    private const int ReferenceSigns = 6;

    public static string Make() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>Makes a code that opens a submission, from the caller's save on.</summary>
    public static string GiveTo(Submission submission, DateTimeOffset now)
    {
        var code = Make();
        submission.Keys.Add(new SubmissionKey { Hash = SecretToken.Hash(code), MadeAt = now });
        return code;
    }

    /// <summary>How people name a submission; no secret.</summary>
    public static string MakeReference() => "W-" + RandomNumberGenerator.GetString(Signs, ReferenceSigns).ToUpperInvariant();

    /// <summary>As it is shown: <c>k7pm-4xqr-9wtn-2hvd</c>.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What somebody typed or pasted; null when it can't be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = RetypedSecret.SignsOf(typed);
        return code.Length == Length && code.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) ? code : null;
    }
}
