using ImageMagick;
using ImageMagick.Formats;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Makes a new photo of the pixels of an old one: upright, at most <see cref="MaxSide"/> on a side, in plain sRGB, and
/// without anything that travelled along (place, time, camera, thumbnail, or a second file pasted behind it).
/// </summary>
internal sealed class PhotoCleaner : IDisposable
{
    public const uint MaxSide = 2_400;

    private const uint MaxDecodedSide = 30_000;
    private const uint Quality = 85;

    // One at a time: a large photo takes a quarter of a gigabyte while it is decoded.
    private readonly SemaphoreSlim _turn = new(1);

    static PhotoCleaner()
    {
        // A backstop under the check of each photo's size: what needs more fails, and is never continued on disk.
        ResourceLimits.Width = ushort.MaxValue;
        ResourceLimits.Height = ushort.MaxValue;
        ResourceLimits.Memory = 1_000_000_000;
        ResourceLimits.Disk = 0;
        ResourceLimits.Thread = 1;
    }

    /// <summary>Writes the new photo to <paramref name="target"/>, or says why it cannot.</summary>
    public async Task<(CleanPhoto? Photo, UploadRefusal? Refusal)> CleanAsync(
        Stream source, FileKind kind, Stream target, long maxPixels, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await CleanInTurnAsync(source, kind, target, maxPixels, cancellationToken);
        }
        catch (MagickResourceLimitErrorException)
        {
            return (null, UploadRefusal.TooManyPixels);
        }
        catch (MagickException)
        {
            return (null, UploadRefusal.Damaged);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>How large a photo is that <see cref="CleanAsync"/> made once.</summary>
    public static async Task<(CleanPhoto? Photo, UploadRefusal? Refusal)> MeasureAsync(Stream source, FileKind kind, CancellationToken cancellationToken)
    {
        if (kind is not (FileKind.Jpeg or FileKind.Png or FileKind.WebP))
        {
            return (null, UploadRefusal.UnknownKind);
        }

        try
        {
            using var image = new MagickImage();
            source.Position = 0;
            await image.PingAsync(source, SettingsFor(kind), cancellationToken);
            return (new CleanPhoto((int)image.Width, (int)image.Height), null);
        }
        catch (MagickException)
        {
            return (null, UploadRefusal.Damaged);
        }
    }

    public void Dispose() => _turn.Dispose();

    private static async Task<(CleanPhoto? Photo, UploadRefusal? Refusal)> CleanInTurnAsync(
        Stream source, FileKind kind, Stream target, long maxPixels, CancellationToken cancellationToken)
    {
        var settings = SettingsFor(kind);
        using var image = new MagickImage();
        source.Position = 0;
        await image.PingAsync(source, settings, cancellationToken);
        if (image.Width > MaxDecodedSide || image.Height > MaxDecodedSide || (long)image.Width * image.Height > maxPixels)
        {
            return (null, UploadRefusal.TooManyPixels);
        }

        if (kind is FileKind.Jpeg && Math.Max(image.Width, image.Height) > MaxSide)
        {
            // The decoder then halves the photo while it reads, and never holds it whole. A small one it would enlarge.
            settings.SetDefines(new JpegReadDefines { Size = new MagickGeometry(MaxSide, MaxSide) });
        }

        var isTruncated = false;
        image.Warning += (_, warning) => isTruncated |= warning.Message.Contains("premature end", StringComparison.OrdinalIgnoreCase);
        source.Position = 0;
        await image.ReadAsync(source, settings, cancellationToken);
        if (isTruncated)
        {
            return (null, UploadRefusal.Damaged);
        }

        Clean(image);
        image.Format = kind switch { FileKind.Png => MagickFormat.Png, FileKind.WebP => MagickFormat.WebP, _ => MagickFormat.Jpeg };
        await image.WriteAsync(target, cancellationToken);
        return (new CleanPhoto((int)image.Width, (int)image.Height), null);
    }

    private static void Clean(MagickImage image)
    {
        image.AutoOrient();
        image.Resize(new MagickGeometry(MaxSide, MaxSide) { Greater = true });
        if (image.GetColorProfile() is not null)
        {
            image.TransformColorSpace(ColorProfiles.SRGB);
        }

        image.ColorSpace = ColorSpace.sRGB;
        image.Strip();
        image.Quality = Quality;
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

/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">In pixels, upright.</param>
internal sealed record CleanPhoto(int Width, int Height);
