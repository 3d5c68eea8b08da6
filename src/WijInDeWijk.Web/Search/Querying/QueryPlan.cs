namespace WijInDeWijk.Web.Search.Querying;

/// <summary>What is asked of the index: word by word, each with the terms that stand for it.</summary>
/// <param name="Words">In the order of the query, without stop words.</param>
/// <param name="Phrases">Match expressions of what must be there to the letter.</param>
/// <param name="Excluded">Match expressions of what must not be there.</param>
/// <param name="Marked">Stems that are marked in what is shown.</param>
public sealed record QueryPlan(
    IReadOnlyList<PlannedWord> Words, IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluded, IReadOnlySet<string> Marked);

/// <param name="Text">As it was typed, in lower case.</param>
/// <param name="Stem">Its own stem.</param>
/// <param name="Frequency">In how many passages its own stem stands.</param>
/// <param name="Emphasis">1, or less for a word that says what happens rather than what it is about.</param>
/// <param name="Importance">What it adds to the query as a whole: more for a rarer word.</param>
/// <param name="HasSynonyms">The thesaurus knows it: then it is no typing error, even where no text has it.</param>
/// <param name="Terms">By what it is found; the most certain first.</param>
public sealed record PlannedWord(
    string Text, string Stem, int Frequency, double Emphasis, double Importance, bool HasSynonyms, IReadOnlyList<PlannedTerms> Terms)
{
    /// <summary>Nothing in the index stands for it.</summary>
    public bool IsUnknown => Terms.Count == 0;
}

/// <summary>Terms that stand for a word equally well.</summary>
/// <param name="Match">A match expression of FTS5.</param>
/// <param name="Weight">1 for the word itself, less for what is only like it.</param>
/// <param name="Frequency">In how many passages they stand, at most.</param>
/// <param name="IsPhrase">Words to the letter, which BM25 does not weigh.</param>
public sealed record PlannedTerms(string Match, double Weight, int Frequency, bool IsPhrase = false);
