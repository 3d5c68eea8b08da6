using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>
/// What editors said may be on the site: just now, by the boxes that came with this request, and earlier, by the audit log. The log is where
/// it is kept: it tells who and when, and nobody can change it.
/// </summary>
public sealed partial class PrivacyConfirmations(SiteDbContext store, AuditLog audit, IHttpContextAccessor request)
{
    /// <summary>What the boxes are called.</summary>
    public const string Field = "mag-op-de-site";

    /// <summary>So many codes fit in one line of the log.</summary>
    private const int MaxInLine = 40;

    /// <summary>Codes that were ticked on the page that this request came from; none where nobody is at the keyboard.</summary>
    public IReadOnlySet<string> JustGiven() => request.HttpContext?.Request is { HasFormContentType: true } sent
        ? sent.Form[Field].SelectMany(codes => (codes ?? string.Empty).Split(',')).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Codes that were confirmed before, of all that has this name in the log.</summary>
    public async Task<IReadOnlySet<string>> EarlierAsync(PublicText text, CancellationToken cancellationToken)
    {
        var lines = await store.AuditEntries
            .Where(entry => entry.Action == AuditAction.PrivacyConfirmed && entry.SubjectKind == text.Kind && entry.SubjectKey == text.Key)
            .Select(entry => entry.Detail).ToListAsync(cancellationToken);
        return lines.SelectMany(line => Code().Matches(line ?? string.Empty).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Notes in the next save what the editor said yes to.</summary>
    public void Note(IReadOnlyCollection<PrivacyQuestion> answered)
    {
        foreach (var subject in answered.GroupBy(question => (question.Text.Kind, question.Text.Key)))
        {
            foreach (var line in subject.SelectMany(question => question.Findings.Zip(question.Codes)).Chunk(MaxInLine))
            {
                var kinds = line.CountBy(found => found.First.Kind).OrderBy(kind => kind.Key).Select(kind => PrivacyKindWords.Count(kind.Key, kind.Value));
                audit.Add(AuditAction.PrivacyConfirmed, subject.Key.Kind, subject.Key.Key, $"{string.Join(", ", kinds)}; kenmerk {string.Join(' ', line.Select(found => found.Second))}");
            }
        }
    }

    [GeneratedRegex(@"\b[0-9a-f]{8}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
