using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What contributors may send along, and where it is kept; section <c>Uploads</c> of the settings.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>Folder, relative to the content root and outside the web root; made when missing.</summary>
    [Required]
    public string Folder { get; set; } = "../data/bestanden";

    /// <summary>Largest size of one file, in megabytes of a million bytes.</summary>
    [Range(1, 100)]
    public int MaxMegabytes { get; set; } = 15;

    /// <summary>Largest photo that is decoded, in millions of pixels. Decoding takes four bytes a pixel, one photo at a time.</summary>
    [Range(1, 200)]
    public int MaxMegapixels { get; set; } = 64;

    /// <summary>Absolute path of the folder.</summary>
    public string Resolve(string contentRoot) => Path.GetFullPath(Folder, contentRoot);

    public long MaxBytes => MaxMegabytes * 1_000_000L;
}
