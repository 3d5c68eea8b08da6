using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What the page on which a new text is made asks for, beside the text: what it is, and of what.</summary>
public sealed record NewTextForm
{
    [FromForm(Name = "soort")]
    public string? KindCode { get; init; }

    [FromForm(Name = "publicatie")]
    public string? Publication { get; init; }

    /// <summary>Null for what can't be made here.</summary>
    public NewTextKind? Kind => Terms.TryParse<NewTextKind>(KindCode, out var kind) ? kind : null;
}

/// <param name="Publication">Slug of the one that was chosen, or is likely.</param>
/// <param name="Publications">To choose from, for a text of one; newest first.</param>
public sealed record NewText(NewTextKind Kind, string? Publication, IReadOnlyList<PublicationChoice> Publications)
{
    public bool AsksPublication => Kind is NewTextKind.PublicationText;

    public bool HasPublication => Publications.Any(choice => choice.Slug == Publication);
}

public sealed record PublicationChoice(string Slug, string Title);
