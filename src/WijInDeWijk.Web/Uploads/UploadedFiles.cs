using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Takes in the files that contributors send along, and keeps them outside the web root.</summary>
/// <remarks>What is stored is on disk when storing returns. The caller then records its id.</remarks>
public sealed class UploadedFiles
{
    private readonly FileStorage _storage;
    private readonly PhotoCleaner _photos;
    private readonly UploadQueue _queue;
    private readonly VirusScanner _scanner;
    private readonly TimeProvider _clock;
    private readonly UploadOptions _options;
    private readonly ILogger<UploadedFiles> _logger;

    internal UploadedFiles(FileStorage storage, PhotoCleaner photos, UploadQueue queue, VirusScanner scanner, IOptions<UploadOptions> options, TimeProvider clock, ILogger<UploadedFiles> logger)
    {
        (_queue, _scanner, _clock) = (queue, scanner, clock);
        _storage = storage;
        _photos = photos;
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>Stores a file if it is what it may be. A refusal, a full disk included, is an answer and no exception.</summary>
    /// <param name="content">Read once, from where it stands; no more than the largest size is read.</param>
    /// <param name="originalName">As the browser sent it; only shown, never used as a path.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    public Task<UploadResult> StoreAsync(Stream content, string? originalName, CancellationToken cancellationToken) => StoreAsync(content, originalName, string.Empty, cancellationToken);

    /// <inheritdoc cref="StoreAsync(Stream, string?, CancellationToken)"/>
    /// <param name="sender">What stands for who sent it: of one sender, one file waits for its turn at a time.</param>
    public async Task<UploadResult> StoreAsync(Stream content, string? originalName, string sender, CancellationToken cancellationToken)
    {
        try
        {
            await using var received = _storage.Begin();
            if (await ReceiveAsync(content, received.Stream, cancellationToken) is { } problem)
            {
                return Refuse(problem);
            }

            // As it came, before anything else opens it.
            var scan = await ScanAsync(received.Stream, cancellationToken);
            var (file, refusal) = scan == ScanStatus.Infected ? (null, UploadRefusal.HasVirus) : await StoreReceivedAsync(received, originalName, sender, cancellationToken);
            return file is null ? Refuse(refusal!.Value) : UploadResult.Stored(file with { Scan = scan });
        }
        catch (Exception exception) when (exception is IOException and not BadHttpRequestException or UnauthorizedAccessException)
        {
            UploadLog.NotStored(_logger, exception);
            return Refuse(UploadRefusal.NotSaved);
        }
    }

    /// <summary>Keeps a photo that this site, or another like it, has cleaned before, with the very same bytes.</summary>
    /// <param name="content">Read from its beginning.</param>
    /// <param name="name">As <see cref="StoredFile.Name"/>.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    public async Task<UploadResult> KeepPhotoAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        await using var received = _storage.Begin();
        if (await ReceiveAsync(content, received.Stream, cancellationToken) is { } problem)
        {
            return Refuse(problem);
        }

        var kind = await KindOfAsync(received.Stream, cancellationToken);
        var (size, refusal) = await PhotoCleaner.MeasureAsync(received.Stream, kind, cancellationToken);
        if (size is null)
        {
            return Refuse(refusal!.Value);
        }

        var bytes = received.Stream.Length;
        await _storage.PublishAsync(received, cancellationToken);
        var (mediaType, extension) = MediaTypes.OfPhoto(kind);
        return UploadResult.Stored(new StoredFile(received.Id, mediaType, bytes, size.Width, size.Height, DisplayName.From(name, extension)));
    }

    /// <summary>The file's bytes, to be disposed of by the caller; null for an id that is none, or of a file that is gone.</summary>
    public Stream? OpenRead(string id) => _storage.OpenRead(id);

    /// <returns>False where there was no such file.</returns>
    public bool Delete(string id) => _storage.Delete(id);

    /// <summary>The ids of all files in the folder, recorded or not.</summary>
    public IReadOnlySet<string> Names() => _storage.Names();

    /// <summary>Deletes files that were never stored to their end.</summary>
    /// <param name="before">Younger ones are left alone: they may be being written.</param>
    /// <returns>How many there were.</returns>
    public int DeleteUnfinished(DateTimeOffset before) => _storage.DeleteUnfinished(before);

    private async Task<ScanStatus> ScanAsync(FileStream received, CancellationToken cancellationToken) =>
        _scanner.IsOn ? (await _scanner.ScanAsync(received, cancellationToken)).Status : ScanStatus.NotScanned;

    private async Task<UploadRefusal?> ReceiveAsync(Stream content, FileStream target, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (target.Length + read > _options.MaxBytes)
            {
                return UploadRefusal.TooLarge;
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return target.Length == 0 ? UploadRefusal.Empty : null;
    }

    private async Task<(StoredFile? File, UploadRefusal? Refusal)> StoreReceivedAsync(
        UnfinishedFile received, string? originalName, string sender, CancellationToken cancellationToken)
    {
        return await KindOfAsync(received.Stream, cancellationToken) switch
        {
            FileKind.Pdf => await StoreAsIsAsync(received, PdfCheck.CheckAsync, MediaTypes.Pdf, DisplayName.From(originalName, ".pdf"), sender, cancellationToken),
            FileKind.Zip => await StoreAsIsAsync(received, WordCheck.CheckAsync, MediaTypes.Word, DisplayName.From(originalName, ".docx"), sender, cancellationToken),
            FileKind.OldOffice => (null, UploadRefusal.OldOffice),
            FileKind.Unknown => (null, UploadRefusal.UnknownKind),
            var photo => await StorePhotoAsync(received, photo, originalName, sender, cancellationToken),
        };
    }

    private static async Task<FileKind> KindOfAsync(FileStream stream, CancellationToken cancellationToken)
    {
        var start = new byte[FileSignature.Length];
        stream.Position = 0;
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return FileSignature.Of(start.AsSpan(0, length));
    }

    private async Task<(StoredFile? File, UploadRefusal? Refusal)> StoreAsIsAsync(
        UnfinishedFile received, Func<Stream, CancellationToken, Task<DocumentVerdict>> check, string mediaType, string name, string sender, CancellationToken cancellationToken)
    {
        var (problem, contents) = await CheckInTurnAsync(received.Stream, check, sender, cancellationToken);
        if (problem is not null)
        {
            return (null, problem);
        }

        var bytes = received.Stream.Length;
        await _storage.PublishAsync(received, cancellationToken);
        return (new StoredFile(received.Id, mediaType, bytes, Width: null, Height: null, name) { Contents = contents }, null);
    }

    private async Task<DocumentVerdict> CheckInTurnAsync(Stream document, Func<Stream, CancellationToken, Task<DocumentVerdict>> check, string sender, CancellationToken cancellationToken)
    {
        using var turn = await _queue.EnterAsync(UploadLane.Document, sender, cancellationToken);
        if (turn is null)
        {
            return DocumentVerdict.Refused(UploadRefusal.Busy);
        }

        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(_options.DecoderSeconds), _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await check(document, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DocumentVerdict.Refused(UploadRefusal.TooMuchInside);
        }
    }

    private async Task<(StoredFile? File, UploadRefusal? Refusal)> StorePhotoAsync(
        UnfinishedFile received, FileKind kind, string? originalName, string sender, CancellationToken cancellationToken)
    {
        await received.Stream.FlushAsync(cancellationToken);
        var (photo, refusal) = await _photos.CleanAsync(received.Path, received.Stream, kind, sender, cancellationToken);
        if (photo is null)
        {
            return (null, refusal);
        }

        await using var clean = _storage.Begin();
        await clean.Stream.WriteAsync(photo.Content, cancellationToken);
        await _storage.PublishAsync(clean, cancellationToken);
        var (mediaType, extension) = MediaTypes.OfPhoto(kind);
        return (new StoredFile(clean.Id, mediaType, photo.Content.Length, photo.Width, photo.Height, DisplayName.From(originalName, extension)), null);
    }

    /// <summary>The refusal, in words.</summary>
    public UploadResult Refuse(UploadRefusal refusal)
    {
        UploadLog.Refused(_logger, refusal);
        return UploadResult.Refused(refusal, RefusalWords.For(refusal, _options));
    }
}
