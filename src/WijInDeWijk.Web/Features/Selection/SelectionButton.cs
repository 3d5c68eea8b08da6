namespace WijInDeWijk.Web.Features.Selection;

/// <summary>The button that adds something to a reader's selection; the same for every reader, so that its page can be cached.</summary>
/// <param name="Item">What it adds.</param>
/// <param name="Label">What it says.</param>
public sealed record SelectionButton(SelectionItem Item, string Label)
{
    /// <summary>Says what it keeps to who hears it, where it is one of many on a page; null where it stands alone.</summary>
    public string? OneOfMany { get; init; }

    public static SelectionButton Of(SelectionItem item) => new(item, item.Kind switch
    {
        SelectionKind.Case => "Bewaar deze casus",
        SelectionKind.Lesson => "Bewaar deze les",
        _ => "Bewaar dit cijfer",
    });
}
