using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Tests.SourceDocuments;

public sealed class LargeDocumentTests : IDisposable
{
    private const int Large = 12_000_000;

    private readonly SeedFolder _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Theory]
    [InlineData(SeedFolder.CaseFile, SampleDocuments.Case + "\n\n", "Soep voor de buurt. ")]
    [InlineData(SeedFolder.ConceptFile, SampleDocuments.Concept + "\n\n", "(1 ")]
    [InlineData(SeedFolder.ThemesFile, SampleDocuments.Themes, "  # é\n")]
    public void A_document_of_twelve_megabytes_is_refused_in_one_line_and_others_may_still_name_it(string file, string start, string filling)
    {
        _seeds.Write(file, start + string.Concat(Enumerable.Repeat(filling, Large / filling.Length)));

        var library = SourceFolder.Read(_seeds.Path);

        var fault = Assert.Single(library.Diagnostics);
        Assert.Equal((file, 1), (fault.File, fault.Line));
        Assert.Equal("Dit bestand is te groot. Een document heeft hoogstens 400.000 tekens: kort het in, of maak er meer documenten van.", fault.Message);
    }

    [Fact]
    public void A_document_as_long_as_it_can_be_is_read()
    {
        var text = SampleDocuments.Case + "\n\n";
        var end = " [p. 5]";
        _seeds.Write(SeedFolder.CaseFile, text + new string('é', SourceFiles.MaxLength - text.Length - end.Length) + end);

        Assert.Empty(SourceFolder.Read(_seeds.Path).Diagnostics);
    }
}
