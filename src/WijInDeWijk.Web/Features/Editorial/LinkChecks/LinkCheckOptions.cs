using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>How outside links are checked; section <c>Links</c> of the settings.</summary>
public sealed class LinkCheckOptions
{
    public const string Section = "Links";

    /// <summary>How long another site may take.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>How many other sites are asked at the same time; one site is never asked twice at once.</summary>
    [Range(1, 20)]
    public int SitesAtOnce { get; set; } = 3;

    /// <summary>Between two questions to one site.</summary>
    [Range(0, 60_000)]
    public int PauseMilliseconds { get; set; } = 1_000;
}
