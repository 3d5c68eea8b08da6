using System.Collections.Frozen;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Reading;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments;

/// <summary>Reads source documents, from a folder or from texts at hand, and reports all that is wrong in them at once.</summary>
public sealed class SourceFolder
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly ReadingLog _log = new();
    private readonly PageLimits _pageLimits = new();
    private readonly List<SourceDocument> _documents = [];

    private SourceFolder(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    private IReadOnlySet<string> Photos { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Reads every document below <paramref name="root"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static SourceLibrary Read(string root)
    {
        var files = SourceFiles.On(root);
        return files.WithUnreadable(Read(files.Texts, SourceFiles.PhotosOn(root)));
    }

    /// <param name="texts">Texts by the path that each would have in a folder.</param>
    /// <param name="photos">Paths of the image files beside them.</param>
    public static SourceLibrary Read(IReadOnlyDictionary<string, string> texts, IReadOnlySet<string> photos) =>
        new SourceFolder(texts) { Photos = photos }.ReadAll([]);

    /// <param name="texts">Texts by the path that each would have in a folder.</param>
    /// <param name="alsoKnown">Documents that are not among the texts, but may be pointed to.</param>
    public static SourceLibrary Read(IReadOnlyDictionary<string, string> texts, IEnumerable<DocumentLink> alsoKnown) =>
        new SourceFolder(texts).ReadAll(alsoKnown);

    /// <summary>Reads the municipalities alone, without a look at the documents beside them; what is wrong in them is left to <see cref="Read(string)"/>.</summary>
    public static MunicipalityList ReadMunicipalities(string root)
    {
        var path = Path.Combine(root, MunicipalityReader.FileName);
        var files = new FilesOnDisk();
        if (File.Exists(path))
        {
            files.Add(MunicipalityReader.FileName, path);
        }

        return new SourceFolder(files.Texts).ReadMunicipalities();
    }

    private SourceLibrary ReadAll(IEnumerable<DocumentLink> alsoKnown)
    {
        // Publications first: they say which pages exist.
        var texts = MarkdownIn("publicaties");
        ReadEach(texts.Where(IsPublication), file => PublicationReader.Read(file, _pageLimits));
        foreach (var path in texts.Where(path => !IsPublication(path)))
        {
            ReadEach([path], file => PublicationReader.ReadText(file, path.Split('/')[^2]));
        }

        ReadEach(MarkdownIn("casussen"), CaseReader.Read);
        ReadEach(MarkdownIn("lessen"), LessonReader.Read);
        ReadEach(MarkdownIn("begrippen"), ConceptReader.Read);
        ReadEach(MarkdownIn(SiteTexts.Folder), SitePageReader.Read);
        _documents.AddRange(ReadList(ListReaders.ThemesFile, ListReaders.ReadTheme));
        _documents.AddRange(ReadList(ListReaders.LiteratureFile, ListReaders.ReadLiterature));
        var thesaurus = ReadList(ThesaurusReader.FileName, ThesaurusReader.Read);
        var archived = ReadList(SourceFiles.ArchiveFile, ArchiveReader.Read).OfType<ArchivedEntry>().ToList();
        var municipalities = ReadMunicipalities();
        var beside = ReadBeside();
        ReportDuplicates();
        SitePageReader.ReportMissing(_texts, _log);
        var known = Known(archived.Select(entry => entry.Link), alsoKnown);
        return new SourceLibrary(_documents, thesaurus, municipalities, archived, beside, _log.Conclude(known));
    }

    private UserContentTexts ReadBeside()
    {
        var reader = new UserContentReader(_documents.Select(document => document.Link).ToHashSet(), Photos);
        return new UserContentTexts(
            ReadList(SourceFiles.ReactionsFile, reader.ReadReaction),
            ReadList(SourceFiles.CheckInsFile, reader.ReadCheckIn),
            ReadList(SourceFiles.PhotosFile, reader.ReadPhoto),
            ReadList(SourceFiles.HistoryFile, reader.ReadHistory));
    }

    private HashSet<DocumentLink> Known(IEnumerable<DocumentLink> archived, IEnumerable<DocumentLink> alsoKnown) =>
        [.. _documents.Select(document => document.Link), .. archived, .. alsoKnown, .. Terms.All<SitePlace>().Select(place => new DocumentLink(DocumentKind.SitePage, place.Code()))];

    private void ReadEach(IEnumerable<string> paths, Func<DocumentFile, SourceDocument> read)
    {
        foreach (var path in paths)
        {
            var log = LogFor(path);
            if (DocumentFile.Open(_texts[path], log) is not { } file)
            {
                continue;
            }

            var document = read(file);
            file.FrontMatter.RejectUnknown();
            FileNames.Check(document, log);
            _documents.Add(document);
        }
    }

    private IReadOnlyList<T> ReadList<T>(string name, Func<Fields, T> read) =>
        ReadYaml(name, Path.GetFileNameWithoutExtension(name))?.AsListOf(read) ?? [];

    private MunicipalityList ReadMunicipalities() =>
        ReadYaml(MunicipalityReader.FileName, path: null)?.AsGroup(MunicipalityReader.Read) ?? MunicipalityList.Empty;

    private FieldValue? ReadYaml(string name, string? path)
    {
        if (!_texts.TryGetValue(name, out var text))
        {
            return null;
        }

        var log = LogFor(name);
        return new FieldValue(DocumentFile.ParseYaml(text, log), path, log);
    }

    private void ReportDuplicates()
    {
        foreach (var group in _documents.GroupBy(document => document.Link).Where(group => group.Count() > 1))
        {
            foreach (var document in group.Skip(1))
            {
                _log.Report(new Diagnostic(document.File, 1, "slug", $"'{group.Key.Key}' bestaat al, in {group.First().File}."));
            }
        }
    }

    private List<string> MarkdownIn(string folder) =>
    [
        .. _texts.Keys
            .Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private FileLog LogFor(string file) => new(file, _log, _pageLimits);

    private static bool IsPublication(string path) =>
        string.Equals(Path.GetFileName(path), PublicationReader.FileName, StringComparison.Ordinal);
}
