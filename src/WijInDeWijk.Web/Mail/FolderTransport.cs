using Microsoft.Extensions.Options;
using MimeKit;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Mail;

/// <summary>Writes each message to a file that mail programs open, for a site without a mail server.</summary>
public sealed class FolderTransport(IOptions<MailOptions> options, IWebHostEnvironment environment, TimeProvider clock) : IMailTransport
{
    private readonly string _folder = options.Value.Resolve(environment.ContentRootPath);

    /// <summary>The name follows from the message: sent a second time, it takes the place of the first.</summary>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        PrivateFiles.CreateFolder(_folder);
        message.Prepare(EncodingConstraint.EightBit);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId?.Split('@')[0]}";
        var unfinished = Path.Combine(_folder, name + ".deel");
        await using (var file = PrivateFiles.Open(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file, cancellationToken);
            await file.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        File.SetLastWriteTimeUtc(unfinished, clock.GetUtcNow().UtcDateTime);
        File.Move(unfinished, Path.Combine(_folder, name + ".eml"), overwrite: true);
    }

    /// <param name="keys">Of messages that are forgotten; see <see cref="Data.OutboxMessage.Key"/>.</param>
    public void Delete(IReadOnlyCollection<Guid> keys)
    {
        var endings = keys.Select(key => $"-{key:N}.eml").ToList();
        DeleteWhere(file => endings.Exists(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>The messages that there are files of, written before a moment.</summary>
    public IReadOnlyList<Guid> KeysBefore(DateTimeOffset moment) => !Directory.Exists(_folder) ? [] :
    [
        .. new DirectoryInfo(_folder).EnumerateFiles("*.eml").Where(file => file.LastWriteTimeUtc < moment.UtcDateTime)
            .Select(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file.Name).Split('-')[^1], "N", out var key) ? key : Guid.Empty)
            .Where(key => key != Guid.Empty),
    ];

    /// <summary>These files hold addresses too, and are kept as long as the messages they come from.</summary>
    public void DeleteBefore(DateTimeOffset moment) => DeleteWhere(file => IsOurs(file.Name) && file.LastWriteTimeUtc < moment.UtcDateTime);

    public static bool IsOurs(string name) => Path.GetExtension(name) is ".eml" or ".deel";

    private void DeleteWhere(Func<FileInfo, bool> isMeant)
    {
        foreach (var file in Directory.Exists(_folder) ? new DirectoryInfo(_folder).EnumerateFiles().Where(isMeant).ToList() : [])
        {
            file.Delete();
        }
    }
}
