using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What an editor takes a text for; where it lies says which.</summary>
public enum TextKind
{
    [Term("casussen", "Casussen")]
    Case,

    [Term("lessen", "Lessen")]
    Lesson,

    [Term("begrippen", "Begrippen")]
    Concept,

    [Term("publicaties", "Publicaties en hun teksten")]
    Publication,

    [Term("lijsten", "Bronnen, thema’s en zoekwoorden")]
    List,

    [Term(SiteTexts.Folder, "Teksten van de site")]
    Site,
}

public static class TextKinds
{
    /// <summary>Null for a file that is not edited here.</summary>
    public static TextKind? Of(string file)
    {
        if (file is SourceFiles.MunicipalitiesFile or SourceFiles.ArchiveFile)
        {
            return null;
        }

        return SourceFiles.IsList(file) ? TextKind.List : file.Split('/')[0] switch
        {
            "casussen" => TextKind.Case,
            "lessen" => TextKind.Lesson,
            "begrippen" => TextKind.Concept,
            "publicaties" => TextKind.Publication,
            SiteTexts.Folder => TextKind.Site,
            _ => null,
        };
    }

    /// <summary>Whether it can be taken off the site by itself: other pages stand on a publication, on the lists and on the texts of the site.</summary>
    public static bool MayLeave(string file) =>
        Of(file) is TextKind.Case or TextKind.Lesson or TextKind.Concept || (Of(file) is TextKind.Publication && !file.EndsWith("/publicatie.md", StringComparison.Ordinal));

    /// <summary>The name of a list; null for a text that has a title of its own.</summary>
    public static string? ListName(string file) => file switch
    {
        "bronnen.yaml" => "Bronnen",
        "themas.yaml" => "Thema’s",
        "thesaurus.yaml" => "Zoekwoorden (thesaurus)",
        _ => null,
    };
}
