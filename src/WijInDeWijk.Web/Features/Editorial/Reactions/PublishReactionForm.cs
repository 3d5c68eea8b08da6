using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>A reaction in the words in which it goes onto the site.</summary>
public sealed record PublishReactionForm : VersionForm
{
    [FromForm(Name = "tekst")]
    public string? Text { get; init; }

    [FromForm(Name = "plaats")]
    public string? Place { get; init; }

    [FromForm(Name = "wie")]
    public string? Who { get; init; }

    public ReactionWords ToWords() => new(IncomingText.Lines(Text), IncomingText.Line(Place), IncomingText.Line(Who));

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static CommandResult? Check(ReactionWords words) =>
        TypedText.Check("tekst", words.Text, Reaction.TextLength, "Er moet iets te lezen zijn")
        ?? TypedText.Check("plaats", words.Place, Reaction.PlaceLength, null)
        ?? TypedText.Check("wie", words.Who, Reaction.WhoLength, null);
}
