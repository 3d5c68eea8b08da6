namespace WijInDeWijk.Resilience.Faults;

/// <summary>A file stands where a folder should be: rights would not stop an administrator.</summary>
internal static class UnwritableFolders
{
    private static readonly (string Name, string Words)[] Folders = [("store.db-sleutels", "sleutels"), ("bestanden", "Uploads:Folder"), ("post", "Mail:Folder")];

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        List<Finding> findings = [];
        foreach (var (name, words) in Folders)
        {
            var site = bed.EmptySite();
            await File.WriteAllTextAsync(Path.Combine(site.Path, name), "Dit is geen map.");
            findings.Add(await Refusal.OfAsync(site, $"start without {name}", words));
        }

        findings.AddRange(await GoneWhileRunningAsync(bed));
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> GoneWhileRunningAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, SiteFolder.NoLimits);
        using var visitor = bed.NewVisitor(folder);
        var sender = await Sender.BeginAsync(visitor);
        Directory.Delete(folder.UploadsPath, recursive: true);
        await File.WriteAllTextAsync(folder.UploadsPath, "Dit is geen map.");

        using var upload = await sender.AttachAsync(Sender.SmallPicture);
        var ready = await visitor.Client.GetAsync("/health/ready");
        var verdict = (await ready.Content.ReadAsStringAsync()).ReplaceLineEndings(" ").Replace(folder.Path, "…", StringComparison.Ordinal);
        using var page = await visitor.Client.GetAsync("/casussen");
        return
        [
            Finding.That("uploads folder goes while the site runs: an upload is told so on its page", (int)upload.StatusCode is 400 or 503, $"{(int)upload.StatusCode}"),
            Finding.That("readiness says which", verdict.StartsWith("Degraded", StringComparison.Ordinal) && verdict.Contains("bestanden", StringComparison.Ordinal), verdict),
            Finding.That("pages go on", page.IsSuccessStatusCode, $"{(int)page.StatusCode}"),
        ];
    }
}
