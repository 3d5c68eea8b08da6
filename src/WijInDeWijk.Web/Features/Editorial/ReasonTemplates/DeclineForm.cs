using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.ReasonTemplates;

/// <summary>Why something is not placed.</summary>
public sealed record DeclineForm : VersionForm
{
    /// <summary>The reason that it began with; 0 for none.</summary>
    [FromForm(Name = "sjabloon")]
    public int Template { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }

    /// <param name="what">How the message calls a text that is too long.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public CommandResult? Check(int length, string what = "Dit") =>
        TypedText.Check("reden", IncomingText.Lines(Reason), length, "Schrijf waarom u het niet plaatst", what);

    /// <summary>A template fills an empty reason; what an editor wrote stays.</summary>
    public DeclineForm FilledFrom(IEnumerable<OfferedReason> templates) =>
        this with { Reason = Reason ?? templates.FirstOrDefault(template => template.Id == Template)?.Text };
}
