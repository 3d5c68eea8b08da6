using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Downloads;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Editorial.AuditTrail;

/// <summary>Reads the audit log, newest first.</summary>
public sealed class AuditLogQuery(SiteDbContext store)
{
    /// <summary>As far back as pages go; for what is older one chooses days.</summary>
    public const int MostShown = 10_000;

    private const int PageSize = 50;

    /// <summary>Lines that are read together: the log only grows, and is never in memory as a whole.</summary>
    private const int Together = 5_000;

    private static readonly TableOf<AuditLogLine> File = new TableOf<AuditLogLine>("logboek", "Logboek", "Een regel per handeling")
        .Column("wanneer", "Moment, in UTC", line => line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
        .Column("wie", "Hoe deze persoon toen heette", line => line.Who)
        .Column("wat", "De handeling", line => line.Action.Label())
        .Column("soort", "Waar het over gaat", line => line.Kind.Label())
        .Column("sleutel", "Kenmerk of nummer", line => line.Key)
        .Column("onderwerp", "In woorden", line => line.Subject)
        .Column("toelichting", "Zonder geheimen of gegevens van inzenders", line => line.Detail);

    public async Task<AuditLogView> ReadAsync(AuditLogFilter filter, CancellationToken cancellationToken)
    {
        var entries = store.AuditEntries.AsNoTracking();
        var newest = await filter.Apply(entries).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(MostShown + 1).Select(entry => entry.Id).ToListAsync(cancellationToken);
        var paging = Paging.Of(filter.Page, PageSize, Math.Min(newest.Count, MostShown));
        int[] ids = [.. newest.Take(MostShown).Skip(paging.Skip).Take(paging.Size)];
        var shown = await entries.Where(entry => ids.Contains(entry.Id)).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(cancellationToken);
        return new AuditLogView(filter, paging, LinesOf(shown, await EditorsAsync(cancellationToken)), await NamesAsync(filter.Who, cancellationToken)) { HasMore = newest.Count > MostShown };
    }

    /// <summary>All lines that were chosen, as a file.</summary>
    public async Task WriteAsync(AuditLogFilter filter, Stream target, CancellationToken cancellationToken)
    {
        var editors = await EditorsAsync(cancellationToken);
        await CsvFile.WriteAsync(target, File, LinesAsync(filter, editors, cancellationToken), cancellationToken);
    }

    private async IAsyncEnumerable<AuditLogLine> LinesAsync(AuditLogFilter filter, Dictionary<string, string> editors, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int? before = int.MaxValue; before is { } from;)
        {
            var entries = await filter.Apply(store.AuditEntries.AsNoTracking()).Where(entry => entry.Id < from).OrderByDescending(entry => entry.Id).Take(Together).ToListAsync(cancellationToken);
            foreach (var line in LinesOf(entries, editors))
            {
                yield return line;
            }

            before = entries.LastOrDefault()?.Id;
        }
    }

    /// <summary>Of accounts, and of who did something lately: to look for all names that the log ever had takes longer with every line.</summary>
    private async Task<IReadOnlyList<string>> NamesAsync(string? chosen, CancellationToken cancellationToken)
    {
        var accounts = await store.Users.Select(editor => editor.DisplayName).ToListAsync(cancellationToken);
        var lately = await store.AuditEntries.OrderByDescending(entry => entry.Id).Take(MostShown).Select(entry => entry.EditorName).Distinct().ToListAsync(cancellationToken);
        return [.. accounts.Concat(lately).Concat(string.IsNullOrEmpty(chosen) ? [] : [chosen]).Distinct(StringComparer.Ordinal).Order(StringComparer.Create(DutchFormat.Culture, ignoreCase: true))];
    }

    private Task<Dictionary<string, string>> EditorsAsync(CancellationToken cancellationToken) => store.Users.Select(editor => new { editor.Id, editor.DisplayName })
        .ToDictionaryAsync(editor => editor.Id.ToString(CultureInfo.InvariantCulture), editor => editor.DisplayName, StringComparer.Ordinal, cancellationToken);

    private static IReadOnlyList<AuditLogLine> LinesOf(IReadOnlyList<AuditEntry> entries, Dictionary<string, string> editors) => [.. entries.Select(entry => new AuditLogLine(
        entry.At, entry.EditorName, entry.Action, entry.SubjectKind, entry.SubjectKey,
        entry.SubjectKind == AuditSubjectKind.Editor ? editors.GetValueOrDefault(entry.SubjectKey, entry.SubjectKey) : entry.SubjectKey, entry.Detail))];
}
