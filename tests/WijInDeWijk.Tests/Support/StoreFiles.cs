using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WijInDeWijk.Web.Features.Submissions.Retention;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Support;

/// <summary>All that a site has on disk, read as bytes: the store with its log, uploads, mails and keys.</summary>
internal static class StoreFiles
{
    /// <returns>Each of these words that is still somewhere, with the files that it is in.</returns>
    public static IReadOnlyList<string> TracesOf(this Site site, params IReadOnlyList<string> words)
    {
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(site.StorePath)!, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("-lock", StringComparison.Ordinal)) // empty, and nobody else may open it
            .Select(path => (Name: Path.GetFileName(path), Text: Read(path))).ToList();
        return
        [
            .. words.Select(word => (Word: word, Files: files.Where(file => file.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || file.Text.Contains(AsBytes(word), StringComparison.OrdinalIgnoreCase)).ToList()))
                .Where(found => found.Files.Count > 0)
                .Select(found => $"{found.Word}: {string.Join(", ", found.Files.Select(file => file.Name))}"),
        ];
    }

    /// <summary>Lets time pass, and the upkeep of submissions and mail do its work once at the end.</summary>
    public static async Task PassAsync(this Site site, TimeSpan time)
    {
        site.Clock.Advance(time);
        await site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<MailRetention>().EmptyOldAsync(TestContext.Current.CancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As when the program is told to stop; its files stay.</summary>
    public static Task StopAsync(this Site site) => site.Services.GetRequiredService<IHost>().StopAsync(TestContext.Current.CancellationToken);

    /// <summary>The site has these files open, and may let one go while it is looked for: SQLite's shared memory goes with the last connection.</summary>
    private static string Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return Encoding.Latin1.GetString(bytes.ToArray());
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static string AsBytes(string word) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word));
}
