using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class SitePageReader
{
    private static readonly string Allowed = string.Join(", ", Terms.All<PromisedPeriod>().Select(Placeholders.Of));

    public static SitePageDocument Read(DocumentFile file)
    {
        var fields = file.FrontMatter;
        var body = BodyReader.ReadOfSite(file);
        var page = new SitePageDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Title = fields.Required("titel").AsTextOrEmpty(),
            Description = ReadFilled(fields.Required("omschrijving"), file.Log),
            Lead = ReadFilled(fields.Required("inleiding"), file.Log),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
        CheckPlaceholders(file.Body, file.BodyLine, field: null, file.Log);
        CheckIsKnown(page, file.Log);
        CheckAnchors(page, file);
        CheckPromises(page, file);
        return page;
    }

    /// <summary>The site leads to each of them, so none can be missing.</summary>
    public static void ReportMissing(IReadOnlyDictionary<string, string> texts, ReadingLog log)
    {
        foreach (var file in SiteTexts.Slugs.Select(SiteTexts.FileOf).Where(file => !texts.ContainsKey(file)))
        {
            log.Report(new Diagnostic(file, 1, Field: null, "Deze tekst van de site ontbreekt: de pagina kan niet zonder."));
        }
    }

    private static string ReadFilled(FieldValue field, FileLog log)
    {
        var text = field.AsTextOrEmpty();
        CheckPlaceholders(text, field.Line, field.Path, log);
        return text;
    }

    private static void CheckPlaceholders(string text, int firstLine, string? field, FileLog log)
    {
        foreach (var (name, index) in Placeholders.In(text).Where(found => !Terms.TryParse<PromisedPeriod>(found.Name, out _)))
        {
            log.Report(firstLine + text.AsSpan(0, index).Count('\n'), field, $"'{{{name}}}' is geen termijn die de site kan invullen. Kies uit: {Allowed}.");
        }
    }

    private static void CheckIsKnown(SitePageDocument page, FileLog log)
    {
        if (page.Slug.Length > 0 && !SiteTexts.Slugs.Contains(page.Slug, StringComparer.Ordinal))
        {
            log.Report(1, "slug", $"De site heeft geen pagina '{page.Slug}'. Er zijn er vier: {string.Join(", ", SiteTexts.Slugs)}.");
        }
    }

    private static void CheckAnchors(SitePageDocument page, DocumentFile file)
    {
        foreach (var anchor in SiteTexts.AnchorsOf(page.Slug).Where(anchor => page.Sections.All(section => section.Anchor != anchor)))
        {
            file.Log.Report(file.BodyLine, field: null, $"Er moet een kop zijn met het anker {{#{anchor}}}: andere pagina’s verwijzen ernaar.");
        }
    }

    /// <summary>What the site does with what people give it, they can read there.</summary>
    private static void CheckPromises(SitePageDocument page, DocumentFile file)
    {
        if (page.Slug is not SiteTexts.Privacy)
        {
            return;
        }

        var told = Placeholders.In(file.Body).Select(found => found.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var period in Terms.All<PromisedPeriod>().Where(period => !told.Contains(period.Code())))
        {
            file.Log.Warn(file.BodyLine, $"De termijn {Placeholders.Of(period)} staat nergens meer: {period.Label()} …");
        }
    }
}
