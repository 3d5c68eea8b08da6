using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Takes in the files that contributors send along, and keeps them outside the web root.</summary>
/// <remarks>What is stored is on disk when <see cref="StoreAsync"/> returns. The caller then records its id.</remarks>
public sealed class UploadedFiles
{
    private readonly FileStorage _storage;
    private readonly PhotoCleaner _photos;
    private readonly UploadOptions _options;
    private readonly ILogger<UploadedFiles> _logger;

    internal UploadedFiles(FileStorage storage, PhotoCleaner photos, IOptions<UploadOptions> options, ILogger<UploadedFiles> logger)
    {
        _storage = storage;
        _photos = photos;
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>Stores a file if it is what it may be. A refusal, a full disk included, is an answer and no exception.</summary>
    /// <param name="content">Read once, from where it stands; no more than the largest size is read.</param>
    /// <param name="originalName">As the browser sent it; only shown, never used as a path.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    public async Task<UploadResult> StoreAsync(Stream content, string? originalName, CancellationToken cancellationToken)
    {
        try
        {
            await using var received = _storage.Begin();
            var (file, refusal) = await ReceiveAsync(content, received.Stream, cancellationToken) is { } problem
                ? (null, problem)
                : await StoreReceivedAsync(received, originalName, cancellationToken);
            return file is null ? Refuse(refusal!.Value) : UploadResult.Stored(file);
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
        UnfinishedFile received, string? originalName, CancellationToken cancellationToken)
    {
        return await KindOfAsync(received.Stream, cancellationToken) switch
        {
            FileKind.Pdf => await StoreAsIsAsync(
                received, await PdfCheck.ProblemAsync(received.Stream, cancellationToken), MediaTypes.Pdf, DisplayName.From(originalName, ".pdf"), cancellationToken),
            FileKind.Zip => await StoreAsIsAsync(
                received, await WordCheck.ProblemAsync(received.Stream, cancellationToken), MediaTypes.Word, DisplayName.From(originalName, ".docx"), cancellationToken),
            FileKind.OldOffice => (null, UploadRefusal.OldOffice),
            FileKind.Unknown => (null, UploadRefusal.UnknownKind),
            var photo => await StorePhotoAsync(received, photo, originalName, cancellationToken),
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
        UnfinishedFile received, UploadRefusal? problem, string mediaType, string name, CancellationToken cancellationToken)
    {
        if (problem is not null)
        {
            return (null, problem);
        }

        var bytes = received.Stream.Length;
        await _storage.PublishAsync(received, cancellationToken);
        return (new StoredFile(received.Id, mediaType, bytes, Width: null, Height: null, name), null);
    }

    private async Task<(StoredFile? File, UploadRefusal? Refusal)> StorePhotoAsync(
        UnfinishedFile received, FileKind kind, string? originalName, CancellationToken cancellationToken)
    {
        await using var clean = _storage.Begin();
        var (photo, refusal) = await _photos.CleanAsync(received.Stream, kind, clean.Stream, _options.MaxMegapixels * 1_000_000L, cancellationToken);
        if (photo is null)
        {
            return (null, refusal);
        }

        var (mediaType, extension) = MediaTypes.OfPhoto(kind);
        var bytes = clean.Stream.Length;
        await _storage.PublishAsync(clean, cancellationToken);
        return (new StoredFile(clean.Id, mediaType, bytes, photo.Width, photo.Height, DisplayName.From(originalName, extension)), null);
    }

    private UploadResult Refuse(UploadRefusal refusal)
    {
        UploadLog.Refused(_logger, refusal);
        return UploadResult.Refused(refusal, RefusalWords.For(refusal, _options));
    }
}
