using WijInDeWijk.SourceDocuments.Reading;

namespace WijInDeWijk.SourceDocuments;

/// <summary>The texts of a folder of source documents, by the path that each has in it.</summary>
public static class SourceFiles
{
    /// <summary>Where the photos of <see cref="PhotosFile"/> lie.</summary>
    public const string PhotosFolder = "praktijk/fotos/";

    /// <summary>In characters: as long as a document can be, on disk as in the site.</summary>
    public const int MaxLength = 400_000;

    public const string ReactionsFile = "praktijk/reacties.yaml";
    public const string CheckInsFile = "praktijk/hoe-gaat-het-nu.yaml";
    public const string PhotosFile = "praktijk/fotos.yaml";
    public const string HistoryFile = "wijzigingen.yaml";

    /// <summary>Documents that are gone, so that what points to them is still sound; written by an export.</summary>
    public const string ArchiveFile = "archief.yaml";

    /// <summary>The municipalities of the country, which no page is made of.</summary>
    public const string MunicipalitiesFile = MunicipalityReader.FileName;

    private static readonly string[] Folders = ["casussen", "lessen", "begrippen", SiteTexts.Folder];

    private static readonly string[] Lists =
        [ListReaders.LiteratureFile, ListReaders.ThemesFile, ThesaurusReader.FileName, MunicipalityReader.FileName, ArchiveFile];

    private static readonly string[] BesideLists = [ReactionsFile, CheckInsFile, PhotosFile, HistoryFile];

    /// <summary>Every document below a folder; what is no document is left out.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static FilesOnDisk On(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"De map met brondocumenten bestaat niet: {root}");
        }

        var files = new FilesOnDisk();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (IsDocument(file) || IsBeside(file))
            {
                files.Add(file, path);
            }
        }

        return files;
    }

    /// <summary>The image files below a folder, by the same kind of path.</summary>
    public static HashSet<string> PhotosOn(string root)
    {
        var folder = Path.Combine(root, PhotosFolder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(path => PhotosFolder + Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Whether it holds what readers see beside the texts. It is taken in once, by an empty store, and is no text of the site.</summary>
    public static bool IsBeside(string file) => BesideLists.Contains(file, StringComparer.Ordinal);

    /// <summary>Whether a file of this name is a document.</summary>
    public static bool IsDocument(string file)
    {
        if (Lists.Contains(file, StringComparer.Ordinal))
        {
            return true;
        }

        var parts = file.Split('/');
        return file.EndsWith(".md", StringComparison.Ordinal)
            && (parts[0] is "publicaties" || (parts.Length == 2 && Folders.Contains(parts[0], StringComparer.Ordinal)));
    }

    /// <summary>Whether a file holds several documents, and so can't be taken off the site as a whole.</summary>
    public static bool IsList(string file) => Lists.Contains(file, StringComparer.Ordinal);
}
