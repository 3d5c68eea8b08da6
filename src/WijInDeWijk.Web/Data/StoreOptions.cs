using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Data;

/// <summary>Where the store lives; section <c>Store</c> of the settings.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>Path of the SQLite file, relative to the content root; its folder is made when missing.</summary>
    [Required]
    public string Path { get; set; } = "../data/wij-in-de-wijk.db";

    /// <summary>How long a write waits for another one to finish, in milliseconds.</summary>
    [Range(0, 60_000)]
    public int BusyTimeoutMilliseconds { get; set; } = 5_000;

    /// <summary>With less than this left on a disk that the site writes to, in megabytes of a million bytes, <c>/health/ready</c> warns.</summary>
    [Range(0, 1_000_000)]
    public int LowDiskMegabytes { get; set; } = 200;

    /// <summary>How long one step of a start may take, in minutes, before the start is given up.</summary>
    [Range(1, 1_440)]
    public int StartStepMinutes { get; set; } = 10;
}
