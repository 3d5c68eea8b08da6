using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The <see cref="ReadingLog"/> as seen from one file.</summary>
internal sealed class FileLog(string file, ReadingLog log, PageLimits pageLimits)
{
    public string File { get; } = file;

    public void Report(int line, string? field, string message) => log.Report(new Diagnostic(File, line, field, message));

    public void Warn(int line, string message) => log.Report(new Diagnostic(File, line, Field: null, message) { IsWarning = true });

    public void Refer(DocumentLink target, int line, string? field) => log.Refer(target, WhenMissing(target, line, field));

    /// <summary>A link in running text: its words are worth reading without it.</summary>
    public void Mention(DocumentLink target, int line) => log.Refer(target, WhenMissing(target, line, field: null) with { IsWarning = true });

    private Diagnostic WhenMissing(DocumentLink target, int line, string? field) =>
        new(File, line, field, NotThere(target));

    public static string NotThere(DocumentLink target) =>
        $"Verwijst naar {target.Kind.Label().ToLowerInvariant()} '{target.Key}', maar die bestaat niet.{Choices(target.Kind)}";

    private static string? Choices(DocumentKind kind) => kind is DocumentKind.SitePage
        ? $" Kies uit: {string.Join(", ", Terms.All<SitePlace>().Select(place => place.Code()))}."
        : null;

    /// <summary>Reports pages that the publication does not have; silent for a publication that does not exist, for that is reported itself.</summary>
    public void CheckPages(string publication, PageRange pages, int line, string? field)
    {
        if (pageLimits.PageCountOf(publication) is { } count && pages.To > count)
        {
            Report(line, field, $"Pagina {pages} valt buiten de publicatie '{publication}', die {count} pagina's heeft.");
        }
    }
}
