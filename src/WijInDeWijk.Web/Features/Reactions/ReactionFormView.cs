using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.ShortForms;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>What somebody reacts to.</summary>
/// <param name="Title">As one names it: 'Les 1: …', or the name of a case.</param>
/// <param name="Url">Its page.</param>
/// <param name="FormUrl">Where one reacts.</param>
public sealed record ReactionTarget(DocumentKind Kind, string Title, string Url, string FormUrl)
{
    /// <summary>What it says, in a sentence or two.</summary>
    public string Gist { get; init; } = string.Empty;

    public string This => Kind == DocumentKind.Lesson ? "deze les" : "deze casus";
}

public sealed record ReactionFormView(ReactionTarget Target, ShortForm Form);

/// <param name="Code">By which its sender takes it back; null where the page is opened without.</param>
public sealed record ReactionReceivedView(ReactionTarget Target, string? Code);
