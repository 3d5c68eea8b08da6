using Microsoft.Extensions.Options;
using MimeKit;

namespace WijInDeWijk.Web.Mail;

/// <summary>Writes each message to a file that mail programs open, for a site without a mail server.</summary>
public sealed class FolderTransport(IOptions<MailOptions> options, IWebHostEnvironment environment) : IMailTransport
{
    private readonly string _folder = options.Value.Resolve(environment.ContentRootPath);

    /// <summary>The name follows from the message: sent a second time, it takes the place of the first.</summary>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        message.Prepare(EncodingConstraint.EightBit);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId?.Split('@')[0]}";
        var unfinished = Path.Combine(_folder, name + ".deel");
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file, cancellationToken);
            await file.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        File.Move(unfinished, Path.Combine(_folder, name + ".eml"), overwrite: true);
    }

    /// <summary>These files hold addresses too, and are kept as long as the messages they come from.</summary>
    public void DeleteBefore(DateTimeOffset moment)
    {
        var old = Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).EnumerateFiles().Where(file => file.Extension is ".eml" or ".deel" && file.LastWriteTimeUtc < moment.UtcDateTime).ToList()
            : [];
        foreach (var file in old)
        {
            file.Delete();
        }
    }
}
