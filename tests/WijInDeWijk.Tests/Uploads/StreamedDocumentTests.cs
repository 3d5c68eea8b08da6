using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>A document is judged as a stream. What is allocated is counted for the whole process, so nothing else runs beside it.</summary>
[Collection(nameof(StreamedDocumentTests))]
[CollectionDefinition(nameof(StreamedDocumentTests), DisableParallelization = true)]
public sealed class StreamedDocumentTests : IDisposable
{
    private const int Bytes = 14_000_000;

    private readonly Site _site = new();

    [Fact]
    public async Task A_large_PDF_is_read_without_being_in_memory()
    {
        var files = _site.Services.GetRequiredService<UploadedFiles>();
        await using var content = new MemoryStream(SampleFiles.Pdf($"5 0 obj<</Length {Bytes}>>stream\n{new string('x', Bytes)}\nendstream endobj"));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var verdict = await files.StoreAsync(content, "groot.pdf", TestContext.Current.CancellationToken);

        Assert.True(verdict.IsStored, verdict.Message);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Bytes / 2);
    }

    public void Dispose() => _site.Dispose();
}
