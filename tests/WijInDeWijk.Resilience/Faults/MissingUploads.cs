namespace WijInDeWijk.Resilience.Faults;

/// <summary>Files that the store knows of are gone from the disk.</summary>
internal static class MissingUploads
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, SiteFolder.NoLimits);
        using var visitor = bed.NewVisitor(folder);
        var sender = await Sender.BeginAsync(visitor);
        using var attached = await sender.AttachAsync(Sender.SmallPicture);
        using var before = await sender.OpenFirstAsync();
        foreach (var file in Directory.EnumerateFiles(folder.UploadsPath))
        {
            File.Delete(file);
        }

        using var after = await sender.OpenFirstAsync();
        using var again = await sender.AttachAsync(Sender.SmallPicture);
        return
        [
            Finding.That("a file is there before", before.IsSuccessStatusCode, $"{(int)before.StatusCode}"),
            Finding.That("a file that is gone is 'not found'", (int)after.StatusCode is 404 or 410, $"{(int)after.StatusCode}"),
            Finding.That("the next file is taken", (int)again.StatusCode is 302, $"{(int)again.StatusCode}"),
        ];
    }
}
