namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>Words of the field for the same thing; one entry of <c>thesaurus.yaml</c>.</summary>
/// <param name="Terms">Each finds the others, or, where <paramref name="AlsoFinds"/> is filled, those.</param>
/// <param name="AlsoFinds">What the terms find as well, but not the other way round; empty for words that mean the same.</param>
public sealed record ThesaurusLine(IReadOnlyList<string> Terms, IReadOnlyList<string> AlsoFinds);
