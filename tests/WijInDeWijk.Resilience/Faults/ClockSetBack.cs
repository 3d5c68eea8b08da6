namespace WijInDeWijk.Resilience.Faults;

/// <summary>The clock was a year ahead and was set back: all moments in the store lie in the future. And: the machine keeps the time of another country.</summary>
internal static class ClockSetBack
{
    private static readonly string[] Pages = ["/", "/casussen", "/lessen", "/redactie", "/redactie/teksten", "/redactie/logboek", "/redactie/wat-mist-er", "/health/ready"];

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var first = await bed.StartAsync(folder, SiteFolder.NoLimits);
        var editor = await Editor.ComeInAsync(bed, folder);
        using (await editor.SaveAsync())
        {
            await Sender.BeginAsync(bed.NewVisitor(folder));
        }

        await first.KillAsync();
        var columns = SetForward(folder);
        await bed.StartAsync(folder, [.. SiteFolder.NoLimits, ("TZ", "Pacific/Kiritimati")]);
        List<string> failed = [];
        foreach (var page in Pages)
        {
            using var response = await editor.Browser.Client.GetAsync(page);
            if ((int)response.StatusCode >= 400)
            {
                failed.Add($"{page} {(int)response.StatusCode}");
            }
        }

        using var saved = await editor.SaveAsync();
        return
        [
            Finding.Told("moments set a year ahead", columns, "columns"),
            Finding.That("pages answer", failed.Count == 0, failed.Count == 0 ? $"{Pages.Length} of {Pages.Length}" : string.Join(", ", failed)),
            Finding.That("an editor saves", (int)saved.StatusCode is 302, $"{(int)saved.StatusCode}"),
        ];
    }

    /// <returns>In how many columns.</returns>
    private static int SetForward(SiteFolder folder)
    {
        // Of the audit log no row changes, ever.
        var columns = folder.Ask("SELECT t.name || ' ' || c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name <> 'AuditEntries' AND c.name GLOB '*At'");
        foreach (var names in columns.Select(column => column.Split(' ')))
        {
            folder.Execute($"UPDATE {names[0]} SET {names[1]} = strftime('%Y-%m-%d %H:%M:%f', {names[1]}, '+1 year') WHERE {names[1]} IS NOT NULL");
        }

        return columns.Count;
    }
}
