using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>Words that readers are about to see.</summary>
/// <param name="Kind">As the audit log names what they belong to, with its <paramref name="Key"/>.</param>
/// <param name="Key">The file of a text, the number of a reaction, the address of a case, the reference of a submission.</param>
/// <param name="Part">Which of several under that key; empty where there is one.</param>
/// <param name="Words">All that can be read in it, without markup and with it.</param>
public sealed record PublicText(AuditSubjectKind Kind, string Key, string Part, string Words)
{
    /// <summary>The part of a text that tells why it changed; its form calls it so too.</summary>
    public const string ReasonPart = "reden";

    /// <summary>The text of a document, to tell the line by; null for what has no lines.</summary>
    public string? Source { get; init; }

    /// <summary>What readers read there until now.</summary>
    public string WordsBefore { get; init; } = string.Empty;

    /// <summary>Who is named with a role, in a list for that.</summary>
    public IReadOnlySet<string> NamedPeople { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <param name="before">What the site says now; null where it says nothing.</param>
    public static PublicText OfDocument(string file, string text, string? before) => new(AuditSubjectKind.Document, file, string.Empty, ReadableWords.OfDocument(text))
    {
        Source = text,
        WordsBefore = before is null ? string.Empty : ReadableWords.OfDocument(before),
        NamedPeople = ReadableWords.NamedPeopleIn(text),
    };

    /// <summary>Why a text changed, as readers are told.</summary>
    public static PublicText Of(Revision revision) => OfLines(AuditSubjectKind.Document, revision.File, ReasonPart, revision.Reason);

    public static PublicText Of(Reaction reaction, ReactionWords words) =>
        OfLines(AuditSubjectKind.Reaction, Number(reaction.Id), string.Empty, words.Text, words.Place, words.Who);

    public static PublicText Of(CheckIn answer, CheckInWords words) =>
        OfLines(AuditSubjectKind.CheckIn, answer.Case.Slug, Number(answer.Id), words.Changed, words.Learnt, words.Who);

    public static PublicText Of(CasePhoto photo, string reference) =>
        OfLines(AuditSubjectKind.Submission, reference, $"foto {Number(photo.FileId)}", photo.Alt, photo.Credit);

    /// <summary>
    /// By which the log knows a finding in this text again. Too short to tell the words by: they may have to be erased one day, and the log
    /// never is.
    /// </summary>
    public string CodeOf(PrivacyFinding finding) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Kind, Key, Part, finding.Kind, Normal(finding)))))[..PrivacyQuestion.CodeLength];

    private static PublicText OfLines(AuditSubjectKind kind, string key, string part, params IEnumerable<string> lines) => new(kind, key, part, ReadableWords.OfLines(lines));

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Normal(PrivacyFinding finding) => finding.Kind is PrivacyKind.PhoneNumber or PrivacyKind.CitizenNumber
        ? string.Concat(finding.Words.Where(char.IsAsciiDigit))
        : string.Join(' ', finding.Words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
