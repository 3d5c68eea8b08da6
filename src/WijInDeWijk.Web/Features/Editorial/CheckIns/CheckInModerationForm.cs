using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>What an editor sends about an answer; each form on the page fills in a part of it.</summary>
public sealed record CheckInModerationForm
{
    private const string Yes = "ja";

    /// <summary>The version that the page showed.</summary>
    [FromForm(Name = "versie")]
    public int Version { get; init; }

    [FromForm(Name = "veranderd")]
    public string? Changed { get; init; }

    [FromForm(Name = "geleerd")]
    public string? Learnt { get; init; }

    [FromForm(Name = "wie")]
    public string? Who { get; init; }

    [FromForm(Name = "stand")]
    public string? Status { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }

    /// <summary>The case gets the status 'gestopt' along with it.</summary>
    public bool SetsStatus => Status is Yes;

    public CheckInWords ToWords() => new(SubmissionReviewForm.Clean(Changed), SubmissionReviewForm.Clean(Learnt), SubmissionReviewForm.CleanLine(Who));
}
