using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Data;

/// <summary>Where the store lives; section <c>Store</c> of the settings.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>Path of the SQLite file, relative to the content root; its folder is made when missing.</summary>
    [Required]
    public string Path { get; set; } = "../data/wij-in-de-wijk.db";

    /// <summary>How long a write waits for that of another program, in milliseconds.</summary>
    [Range(0, 60_000)]
    public int BusyTimeoutMilliseconds { get; set; } = 5_000;

    /// <summary>How many may wait to write; who comes after them is asked to try again.</summary>
    [Range(0, 10_000)]
    public int WriteQueueLength { get; set; } = 100;

    /// <summary>How long one may wait for its turn to write, in seconds.</summary>
    [Range(1, 60)]
    public int WriteQueueSeconds { get; set; } = 10;

    /// <summary>With less than this left on a disk that the site writes to, in megabytes of a million bytes, <c>/health/ready</c> warns.</summary>
    [Range(0, 1_000_000)]
    public int LowDiskMegabytes { get; set; } = 200;

    /// <summary>How long one step of a start may take, in minutes, before the start is given up.</summary>
    [Range(1, 1_440)]
    public int StartStepMinutes { get; set; } = 10;
}
