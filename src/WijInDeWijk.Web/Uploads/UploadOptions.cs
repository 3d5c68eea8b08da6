using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What contributors may send along, and where it is kept; section <c>Uploads</c> of the settings. A megabyte is a million bytes.</summary>
public sealed class UploadOptions : IValidatableObject
{
    public const string Section = "Uploads";

    private const long Million = 1_000_000;

    /// <summary>Folder, relative to the content root and outside the web root; made when missing.</summary>
    [Required]
    public string Folder { get; set; } = "../data/bestanden";

    /// <summary>Largest size of one file.</summary>
    [Range(1, 100)]
    public int MaxMegabytes { get; set; } = 15;

    /// <summary>Largest size of what is kept with one submission.</summary>
    [Range(1, 10_000)]
    public int SubmissionMegabytes { get; set; } = 100;

    /// <summary>How much may come from one address in an hour.</summary>
    [Range(1, 1_000_000)]
    public int AddressMegabytesPerHour { get; set; } = 300;

    /// <summary>Largest size of the whole folder.</summary>
    [Range(1, 100_000_000)]
    public int TotalMegabytes { get; set; } = 20_000;

    /// <summary>What stays free on the disks that files pass: for the store, and for who looks after the site.</summary>
    [Range(0, 100_000_000)]
    public int ReserveMegabytes { get; set; } = 500;

    /// <summary>Largest photo that is opened, in millions of pixels.</summary>
    [Range(1, 200)]
    public int MaxMegapixels { get; set; } = 64;

    /// <summary>Most memory that opening one photo may take. One large photo is opened at a time, and one small one beside it.</summary>
    [Range(32, 4_000)]
    public int DecoderMegabytes { get; set; } = 180;

    /// <summary>How long opening one photo may take.</summary>
    [Range(1, 120)]
    public int DecoderSeconds { get; set; } = 10;

    /// <summary>How long a file may wait until it is looked at; then its sender is told that it is too busy.</summary>
    [Range(1, 120)]
    public int WaitSeconds { get; set; } = 8;

    /// <summary>Absolute path of the folder.</summary>
    public string Resolve(string contentRoot) => Path.GetFullPath(Folder, contentRoot);

    public long MaxBytes => MaxMegabytes * Million;

    public long SubmissionBytes => SubmissionMegabytes * Million;

    public long AddressBytesPerHour => AddressMegabytesPerHour * Million;

    public long TotalBytes => TotalMegabytes * Million;

    public long ReserveBytes => ReserveMegabytes * Million;

    public long MaxPixels => MaxMegapixels * Million;

    public long DecoderBytes => DecoderMegabytes * Million;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, int Megabytes)[] limits =
            [(nameof(SubmissionMegabytes), SubmissionMegabytes), (nameof(AddressMegabytesPerHour), AddressMegabytesPerHour), (nameof(TotalMegabytes), TotalMegabytes)];
        return limits.Where(limit => limit.Megabytes < MaxMegabytes).Select(limit => new ValidationResult(
            $"{Section}:{limit.Name} is kleiner dan {Section}:{nameof(MaxMegabytes)}: dan past er geen enkel bestand van die grootte.", [limit.Name]));
    }
}
