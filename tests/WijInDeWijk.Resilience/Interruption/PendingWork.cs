using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Resilience.Interruption;

/// <summary>A start that has documents to take over, passages to index and mail to send is ended at any moment of it.</summary>
internal static class PendingWork
{
    private const int Mails = 50;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed) => await BrokenOffStarts.RunAsync(
        bed,
        () =>
        {
            var site = bed.NewSite();
            foreach (var file in Directory.EnumerateFiles(Path.Combine(site.CopySeeds(), "casussen")))
            {
                File.WriteAllText(file, File.ReadAllText(file).Replace("een pompoen", "een courgette", StringComparison.Ordinal));
            }

            using var store = site.OpenStore();
            store.AddRange(Enumerable.Range(0, Mails).Select(number => new OutboxMessage { To = $"buur{number}@voorbeeld.nl", Subject = "Dank", Text = "Dank u wel.", AddedAt = DateTimeOffset.UtcNow }));
            store.SaveChanges();
            return site;
        },
        site => site.Count("SearchPassages WHERE Text LIKE '%courgette%'") + site.Count("Outbox"));
}
