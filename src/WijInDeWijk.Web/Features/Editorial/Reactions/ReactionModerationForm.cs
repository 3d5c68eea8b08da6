using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>What an editor sends about a reaction; each form on the page fills in a part of it.</summary>
public sealed record ReactionModerationForm
{
    /// <summary>The version that the page showed.</summary>
    [FromForm(Name = "versie")]
    public int Version { get; init; }

    [FromForm(Name = "tekst")]
    public string? Text { get; init; }

    [FromForm(Name = "plaats")]
    public string? Place { get; init; }

    [FromForm(Name = "wie")]
    public string? Who { get; init; }

    [FromForm(Name = "sjabloon")]
    public int Template { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }

    public ReactionWords ToWords() => new(SubmissionReviewForm.Clean(Text), SubmissionReviewForm.CleanLine(Place), SubmissionReviewForm.CleanLine(Who));
}
