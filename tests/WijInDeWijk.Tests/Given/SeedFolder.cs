namespace WijInDeWijk.Tests.Given;

/// <summary>A folder of documents of its own, sound to begin with, to change and break.</summary>
internal sealed class SeedFolder : IDisposable
{
    public const string CaseFile = "casussen/buurttuin.md";
    public const string LessonFile = "lessen/1-begin-klein.md";
    public const string ConceptFile = "begrippen/brug.md";
    public const string PublicationFile = "publicaties/proefbundel/publicatie.md";
    public const string IntroductionFile = "publicaties/proefbundel/inleiding.md";
    public const string PrivacyFile = "teksten/privacy.md";
    public const string AboutFile = "teksten/over.md";
    public const string ThemesFile = "themas.yaml";
    public const string SourcesFile = "bronnen.yaml";
    public const string MunicipalitiesFile = "gemeenten.yaml";

    public SeedFolder()
    {
        Write(PublicationFile, SampleDocuments.Publication);
        Write(IntroductionFile, SampleDocuments.Introduction);
        Write(CaseFile, SampleDocuments.Case);
        Write(LessonFile, SampleDocuments.Lesson);
        Write(ConceptFile, SampleDocuments.Concept);
        Write(ThemesFile, SampleDocuments.Themes);
        Write(SourcesFile, SampleDocuments.Sources);
        foreach (var (file, text) in SampleDocuments.OfSite)
        {
            Write(file, text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Remove(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    /// <summary>Replaces a piece of a document, which must be there.</summary>
    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
