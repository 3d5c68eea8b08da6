using System.Globalization;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>A document is found by its name, so its file is called after its slug.</summary>
internal static class FileNames
{
    public static void Check(SourceDocument document, FileLog log)
    {
        var expected = document switch
        {
            LessonDocument lesson => string.Create(CultureInfo.InvariantCulture, $"lessen/{lesson.Number}-{lesson.Slug}.md"),
            CaseDocument => $"casussen/{document.Slug}.md",
            ConceptDocument => $"begrippen/{document.Slug}.md",
            SitePageDocument => SiteTexts.FileOf(document.Slug),
            PublicationTextDocument text => $"publicaties/{text.Publication}/{text.Slug}.md",
            _ => $"publicaties/{document.Slug}/{PublicationReader.FileName}",
        };
        if (document.Slug.Length > 0 && !string.Equals(log.File, expected, StringComparison.Ordinal))
        {
            log.Report(1, "slug", $"Bij deze gegevens hoort de bestandsnaam {expected}.");
        }
    }
}
