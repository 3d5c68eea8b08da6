namespace WijInDeWijk.Web.Features.Selection;

/// <param name="Items">What was found.</param>
/// <param name="Missing">What was asked for and does not exist.</param>
/// <param name="IsShared">It comes from the address, and need not be the reader's own.</param>
/// <param name="Message">What just happened.</param>
public sealed record SelectionView(IReadOnlyList<FoundItem> Items, IReadOnlyList<SelectionItem> Missing, bool IsShared, SelectionMessage? Message)
{
    /// <summary>Of what was found.</summary>
    public SelectionItems Kept { get; } = SelectionItems.Of(Items.Select(item => item.Item));
}

/// <param name="Text">What happened, or why it did not.</param>
/// <param name="IsFault">It did not.</param>
/// <param name="BackTo">The page that the reader came from, where there is one.</param>
public sealed record SelectionMessage(string Text, bool IsFault, FoundItem? BackTo);
