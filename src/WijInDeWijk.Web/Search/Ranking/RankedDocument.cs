namespace WijInDeWijk.Web.Search.Ranking;

/// <param name="DocumentId">The document.</param>
/// <param name="Score">Only comparable within one search; higher is better.</param>
/// <param name="PassageId">The passage that answers best.</param>
public sealed record RankedDocument(int DocumentId, double Score, long PassageId);
