using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>An answer in the words in which it goes onto the site.</summary>
public sealed record PublishCheckInForm : VersionForm
{
    private const string Yes = "ja";

    [FromForm(Name = "veranderd")]
    public string? Changed { get; init; }

    [FromForm(Name = "geleerd")]
    public string? Learnt { get; init; }

    [FromForm(Name = "wie")]
    public string? Who { get; init; }

    [FromForm(Name = "stand")]
    public string? Status { get; init; }

    /// <summary>The case gets the status 'gestopt' along with it.</summary>
    public bool SetsStatus => Status is Yes;

    public CheckInWords ToWords() => new(IncomingText.Lines(Changed), IncomingText.Lines(Learnt), IncomingText.Line(Who));

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static CommandResult? Check(CheckInWords words) =>
        TypedText.Check("veranderd", words.Changed, CheckIn.TextLength, null)
        ?? TypedText.Check("geleerd", words.Learnt, CheckIn.TextLength, null)
        ?? TypedText.Check("wie", words.Who, CheckIn.WhoLength, null);
}
