namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A document that is gone; one entry of <c>archief.yaml</c>.</summary>
/// <param name="Title">What its page was called; null where its address does not answer.</param>
/// <param name="ForwardTo">The page of this site where its readers are sent; null where they are told that it is gone.</param>
public sealed record ArchivedEntry(DocumentLink Link, string? Title, string? ForwardTo)
{
    public const int AddressLength = 400;
}
