using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Nobody else on the machine opens what people trusted the site with.</summary>
public sealed class PrivateFilesTests
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;
    private const UnixFileMode Wide = Folder700 | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Folders_and_files_of_the_site_are_its_own_and_what_was_open_is_closed_at_a_start()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of a file are another matter there.");
            return;
        }

        await using var site = new SampleSite();
        var upload = Path.Combine(site.UploadsFolder, new string('a', 32));
        var mail = Path.Combine(site.MailFolder, $"20260101-120000-{Guid.NewGuid():N}.eml");
        var note = Path.Combine(site.MailFolder, "lees-mij.txt");
        foreach (var path in (string[])[upload, mail, note])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, Wide);
            await File.WriteAllTextAsync(path, "Iets.", Stop);
            File.SetUnixFileMode(path, Wide);
        }

        File.SetUnixFileMode(site.UploadsFolder, Wide);
        File.SetUnixFileMode(site.MailFolder, Wide);
        _ = site.Services;

        Assert.Equal((File600, File600, Wide), (File.GetUnixFileMode(upload), File.GetUnixFileMode(mail), File.GetUnixFileMode(note)));
        Assert.Equal((Folder700, Wide), (File.GetUnixFileMode(site.UploadsFolder), File.GetUnixFileMode(site.MailFolder)));
        Assert.Equal(Folder700, File.GetUnixFileMode($"{site.StorePath}-sleutels"));
        foreach (var path in Directory.EnumerateFiles($"{site.StorePath}-sleutels"))
        {
            Assert.Equal(File600, File.GetUnixFileMode(path));
        }

        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Outbox>().Add("ria@voorbeeld.nl", "Onderwerp", "Tekst.");
            await scope.ServiceProvider.GetRequiredService<WijInDeWijk.Web.Data.SiteDbContext>().SaveChangesAsync(Stop);
        }

        await site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(Stop);
        Assert.Equal(2, Directory.GetFiles(site.MailFolder, "*.eml").Length);
        foreach (var path in Directory.GetFiles(site.MailFolder, "*.eml"))
        {
            Assert.Equal(File600, File.GetUnixFileMode(path));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
