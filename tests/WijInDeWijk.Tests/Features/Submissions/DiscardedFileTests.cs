using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Upkeep deletes the files that this store let go, and no others.</summary>
public sealed class DiscardedFileTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public DiscardedFileTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task A_store_leaves_alone_what_it_never_knew()
    {
        string[] names = [Id('a'), Id('b'), "foto.jpg", "leesmij.txt", $"{Id('c')}.bak"];
        Write(names);

        await PassAsync(days: 400);

        Assert.Equivalent(names, Files(), strict: true);
    }

    [Fact]
    public async Task What_a_crash_left_of_what_was_removed_goes_a_day_later_and_the_rest_stays()
    {
        var reference = await _site.NewContributor().SendInAsync();
        await _site.AttachAsync(reference, isAgreed: true);
        await _site.AttachAsync(reference, isAgreed: true);
        var (gone, kept) = await _site.WithStoreAsync(async store =>
        {
            var files = await store.Set<SubmissionFile>().OrderBy(file => file.Id).ToListAsync(Stop);
            store.Remove(files[0]);
            await store.SaveChangesAsync(Stop);
            return (files[0].StoredName, files[1].StoredName);
        });

        await PassAsync(days: 0);
        Assert.Equivalent((string[])[gone, kept], Files(), strict: true);
        await PassAsync(days: 2);
        Assert.Equal([kept], Files());
        Assert.Equal(0, await _site.WithStoreAsync(store => store.DiscardedFiles.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_the_store_knows_again_stays()
    {
        var reference = await _site.NewContributor().SendInAsync();
        await _site.AttachAsync(reference, isAgreed: true);
        var name = Assert.Single(Files())!;
        await DiscardAsync([name]);

        await PassAsync(days: 2);

        Assert.Equal([name], Files());
    }

    [Fact]
    public async Task Nothing_goes_where_most_of_a_folder_would()
    {
        string[] names = [.. "0123456789ab".Select(Id)];
        Write(names);
        await DiscardAsync(names);

        await PassAsync(days: 2);
        Assert.Equal(12, Files().Count());

        Write([.. "cdef".Select(Id), .. "0123456789".Select(digit => $"{Id(digit)[1..]}f")]);
        await PassAsync(days: 1);
        Assert.Equal(14, Files().Count());
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Id(char digit) => new(digit, 32);

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(_site.UploadsFolder).Select(Path.GetFileName);

    private void Write(IEnumerable<string> names)
    {
        Directory.CreateDirectory(_site.UploadsFolder);
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(_site.UploadsFolder, name), "x");
        }
    }

    private Task<int> DiscardAsync(IEnumerable<string> names) => _site.WithStoreAsync(store =>
    {
        store.DiscardedFiles.AddRange(names.Select(name => new DiscardedFile { Name = name, DiscardedAt = _site.Clock.GetUtcNow() }));
        return store.SaveChangesAsync(Stop);
    });

    private async Task PassAsync(int days)
    {
        _site.Clock.Advance(TimeSpan.FromDays(days));
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(Stop);
    }
}
