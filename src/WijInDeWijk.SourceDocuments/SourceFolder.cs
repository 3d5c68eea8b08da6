using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Reading;

namespace WijInDeWijk.SourceDocuments;

/// <summary>Reads a folder of source documents, and reports all that is wrong in them at once.</summary>
public sealed class SourceFolder
{
    private readonly string _root;
    private readonly ReadingLog _log = new();
    private readonly PageLimits _pageLimits = new();
    private readonly List<SourceDocument> _documents = [];

    private SourceFolder(string root) => _root = root;

    /// <summary>Reads every document below <paramref name="root"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static SourceLibrary Read(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"De map met brondocumenten bestaat niet: {root}");
        }

        return new SourceFolder(root).ReadAll();
    }

    /// <summary>Reads the municipalities alone, without a look at the documents beside them; what is wrong in them is left to <see cref="Read"/>.</summary>
    public static MunicipalityList ReadMunicipalities(string root) => new SourceFolder(root).ReadMunicipalities();

    private SourceLibrary ReadAll()
    {
        // Publications first: they say which pages exist.
        var texts = MarkdownIn("publicaties", SearchOption.AllDirectories);
        ReadEach(texts.Where(IsPublication), file => PublicationReader.Read(file, _pageLimits));
        foreach (var path in texts.Where(path => !IsPublication(path)))
        {
            ReadEach([path], file => PublicationReader.ReadText(file, Path.GetFileName(Path.GetDirectoryName(path))!));
        }

        ReadEach(MarkdownIn("casussen"), CaseReader.Read);
        ReadEach(MarkdownIn("lessen"), LessonReader.Read);
        ReadEach(MarkdownIn("begrippen"), ConceptReader.Read);
        _documents.AddRange(ReadList(ListReaders.ThemesFile, ListReaders.ReadTheme));
        _documents.AddRange(ReadList(ListReaders.LiteratureFile, ListReaders.ReadLiterature));
        var thesaurus = ReadList(ThesaurusReader.FileName, ThesaurusReader.Read);
        var municipalities = ReadMunicipalities();
        ReportDuplicates();
        return new SourceLibrary(_documents, thesaurus, municipalities, _log.Conclude(_documents.Select(document => document.Link).ToHashSet()));
    }

    private void ReadEach(IEnumerable<string> paths, Func<DocumentFile, SourceDocument> read)
    {
        foreach (var path in paths)
        {
            var log = LogFor(path);
            if (DocumentFile.Open(File.ReadAllText(path), log) is not { } file)
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
        var file = Path.Combine(_root, name);
        if (!File.Exists(file))
        {
            return null;
        }

        var log = LogFor(file);
        return new FieldValue(DocumentFile.ParseYaml(File.ReadAllText(file), log), path, log);
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

    private List<string> MarkdownIn(string folder, SearchOption option = SearchOption.TopDirectoryOnly)
    {
        var path = Path.Combine(_root, folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.md", option).Order(StringComparer.Ordinal)] : [];
    }

    private FileLog LogFor(string path) => new(Path.GetRelativePath(_root, path).Replace('\\', '/'), _log, _pageLimits);

    private static bool IsPublication(string path) =>
        string.Equals(Path.GetFileName(path), PublicationReader.FileName, StringComparison.Ordinal);
}
