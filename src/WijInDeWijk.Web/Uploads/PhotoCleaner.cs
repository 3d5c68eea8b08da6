using ImageMagick;
using ImageMagick.Formats;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Makes a new photo of the pixels of an old one: upright, at most <see cref="MaxSide"/> on a side, in plain sRGB, and
/// without anything that travelled along (place, time, camera, thumbnail, or a second file pasted behind it).
/// </summary>
internal sealed class PhotoCleaner
{
    public const int MaxSide = 2_400;

    private const uint MaxDecodedSide = 30_000;
    private const uint Quality = 85;

    /// <summary>Of PNG, which loses nothing: how hard it tries to take less room. More than this takes twice as long.</summary>
    private const uint PngQuality = 45;

    private readonly UploadQueue _queue;
    private readonly UploadOptions _options;
    private readonly TimeProvider _clock;

    public PhotoCleaner(UploadQueue queue, IOptions<UploadOptions> options, TimeProvider clock)
    {
        _queue = queue;
        _options = options.Value;
        _clock = clock;

        // A backstop under what each photo says of itself, for all lanes together: what needs more fails, and is never continued on disk.
        ResourceLimits.Width = ushort.MaxValue;
        ResourceLimits.Height = ushort.MaxValue;
        ResourceLimits.Memory = (ulong)_options.DecoderBytes * 2;
        ResourceLimits.Disk = 0;
        ResourceLimits.Thread = 1;
    }

    /// <summary>Makes the new photo, or says why it cannot.</summary>
    /// <param name="path">Of the old one, all of which is there.</param>
    /// <param name="source">The same, to be read.</param>
    /// <param name="kind">Of a photo.</param>
    /// <param name="sender">What stands for who sent it.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    public async Task<(CleanPhoto? Photo, UploadRefusal? Refusal)> CleanAsync(string path, Stream source, FileKind kind, string sender, CancellationToken cancellationToken)
    {
        var header = await PhotoHeader.ReadAsync(source, kind, cancellationToken);
        if (RefusalOf(header) is { } refusal)
        {
            return (null, refusal);
        }

        var turn = await _queue.EnterAsync(header!.IsSmall ? UploadLane.SmallPhoto : UploadLane.LargePhoto, sender, cancellationToken);
        if (turn is null)
        {
            return (null, UploadRefusal.Busy);
        }

        // A decoder can't be stopped halfway. Whoever waits goes on when the time is over; the turn ends when the decoder does.
        var cleaning = Task.Run(() => CleanInTurn(path, kind, header, turn), CancellationToken.None);
        try
        {
            return await cleaning.WaitAsync(TimeSpan.FromSeconds(_options.DecoderSeconds), _clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return (null, UploadRefusal.TooHeavy);
        }
    }

    /// <summary>How large a photo is that <see cref="CleanAsync"/> made once.</summary>
    public static async Task<(PhotoHeader? Photo, UploadRefusal? Refusal)> MeasureAsync(Stream source, FileKind kind, CancellationToken cancellationToken) =>
        kind is not (FileKind.Jpeg or FileKind.Png or FileKind.WebP) ? (null, UploadRefusal.UnknownKind)
        : await PhotoHeader.ReadAsync(source, kind, cancellationToken) is { } header ? (header, null)
        : (null, UploadRefusal.Damaged);

    private UploadRefusal? RefusalOf(PhotoHeader? header) => header switch
    {
        null => UploadRefusal.Damaged,
        _ when header.Width > MaxDecodedSide || header.Height > MaxDecodedSide || header.Pixels > _options.MaxPixels => UploadRefusal.TooManyPixels,
        _ when header.DecodedBytes > _options.DecoderBytes => UploadRefusal.TooHeavy,
        _ => null,
    };

    private static (CleanPhoto? Photo, UploadRefusal? Refusal) CleanInTurn(string path, FileKind kind, PhotoHeader header, IDisposable turn)
    {
        using (turn)
        {
            try
            {
                // A file of its own: the other may be closed by whoever does not wait any more.
                using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                return CleanFrom(source, kind, header);
            }
            catch (MagickResourceLimitErrorException)
            {
                return (null, UploadRefusal.TooHeavy);
            }
            catch (MagickException)
            {
                return (null, UploadRefusal.Damaged);
            }
            finally
            {
                if (!header.IsSmall)
                {
                    NativeHeap.Trim();
                }
            }
        }
    }

    private static (CleanPhoto? Photo, UploadRefusal? Refusal) CleanFrom(FileStream source, FileKind kind, PhotoHeader header)
    {
        var settings = SettingsFor(kind);
        using var image = new MagickImage();
        if (kind is FileKind.Jpeg && Math.Max(header.Width, header.Height) > MaxSide)
        {
            // The decoder then shrinks the photo while it reads, and never holds it whole. A small one it would enlarge.
            settings.SetDefines(new JpegReadDefines { Size = new MagickGeometry(MaxSide, MaxSide) });
        }

        var isTruncated = false;
        image.Warning += (_, warning) => isTruncated |= warning.Message.Contains("premature end", StringComparison.OrdinalIgnoreCase);
        image.Read(source, settings);
        if (isTruncated)
        {
            return (null, UploadRefusal.Damaged);
        }

        Clean(image);
        image.Quality = kind is FileKind.Png ? PngQuality : Quality;
        image.Format = kind switch { FileKind.Png => MagickFormat.Png, FileKind.WebP => MagickFormat.WebP, _ => MagickFormat.Jpeg };
        return (new CleanPhoto(image.ToByteArray(), (int)image.Width, (int)image.Height), null);
    }

    private static void Clean(MagickImage image)
    {
        if (image.Width > MaxSide || image.Height > MaxSide)
        {
            image.Scale(new MagickGeometry(MaxSide, MaxSide)); // averages pixels: a tenth of the work of a filter, and no second copy
        }

        image.AutoOrient();
        if (image.GetColorProfile() is not null)
        {
            image.TransformColorSpace(ColorProfiles.SRGB);
        }

        image.ColorSpace = ColorSpace.sRGB;
        image.Strip();
    }

    // The format is given, never guessed: ImageMagick knows many that are programs.
    private static MagickReadSettings SettingsFor(FileKind kind) => new()
    {
        Format = kind switch
        {
            FileKind.Jpeg => MagickFormat.Jpeg,
            FileKind.Png => MagickFormat.Png,
            FileKind.WebP => MagickFormat.WebP,
            FileKind.Heic => MagickFormat.Heic,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no photo."),
        },
        FrameIndex = 0,
        FrameCount = 1,
    };
}

/// <param name="Content">The file.</param>
/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">In pixels, upright.</param>
internal sealed record CleanPhoto(byte[] Content, int Width, int Height);
