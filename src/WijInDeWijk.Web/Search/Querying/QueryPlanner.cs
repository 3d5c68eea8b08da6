using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Lexicon;

namespace WijInDeWijk.Web.Search.Querying;

/// <summary>Decides by which terms each word of a query is found.</summary>
/// <param name="lexicon">What the index knows.</param>
/// <param name="steps">Which steps are taken; a benchmark leaves some out to see what each brings.</param>
public sealed class QueryPlanner(SearchLexicon lexicon, SearchSteps steps)
{
    private const double PartsWeight = 0.25;
    private const double SynonymWeight = 0.5;
    private const double VerbEmphasis = 0.8;

    /// <summary>More words than this say no more about what is meant, and cost time.</summary>
    private const int MaxWords = 24;

    public QueryPlan Plan(QueryText query)
    {
        var words = query.Words
            .Select(word => (word.Folded, Forms: lexicon.Analysis.Of(word.Folded)))
            .Where(word => !word.Forms.IsStopWord && word.Forms.Word.Length > 0)
            .Take(MaxWords)
            .ToList();
        var marked = new HashSet<string>(StringComparer.Ordinal);
        var planned = new List<PlannedWord>();
        for (var index = 0; index < words.Count; index++)
        {
            planned.Add(PlanWord([.. words.Select(word => word.Forms)], index, marked));
        }

        var phrases = query.Phrases.Select(phrase => MatchExpression.Exactly(phrase.Select(word => lexicon.Analysis.Of(word).Word))).ToList();
        if (planned.Count == 0)
        {
            // 'met elkaar' says nothing, word for word; between quotation marks it is meant.
            planned.AddRange(phrases.Select(phrase => new PlannedWord(query.Text, query.Text, 0, 1, 1, HasSynonyms: true, [new PlannedTerms(phrase, 1, 0, IsPhrase: true)])));
        }

        return new QueryPlan(
            planned,
            phrases,
            [.. query.Excluded.Select(Exclude)],
            marked);
    }

    private PlannedWord PlanWord(WordForms[] words, int index, HashSet<string> marked)
    {
        var word = words[index];
        var terms = new List<PlannedTerms>();
        Add(Joined(words, index).Prepend(word.Stem), 1);
        if (word.Parts.Count > 0 && word.Parts.All(lexicon.Knows))
        {
            Add(word.Parts, PartsWeight / Math.Sqrt(word.Parts.Count));
        }

        var synonyms = Synonyms(words, index).ToList();
        Add(synonyms, SynonymWeight);
        var emphasis = DutchStemmer.IsVerb(word.Word) ? VerbEmphasis : 1;
        return new PlannedWord(word.Word, word.Stem, lexicon.FrequencyOf(word.Stem), emphasis, emphasis * lexicon.RarityOf(word.Stem), synonyms.Count > 0, terms);

        void Add(IEnumerable<string> stems, double weight)
        {
            var known = stems.Where(stem => stem.Split(' ').All(lexicon.Knows)).Distinct(StringComparer.Ordinal).ToList();
            if (known.Count > 0)
            {
                terms.Add(new PlannedTerms(MatchExpression.AnyOf(known), weight, known.Sum(stem => stem.Split(' ').Min(lexicon.FrequencyOf))));
                marked.UnionWith(known.Where(stem => !stem.Contains(' ', StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>'speel tuin' is also 'speeltuin'.</summary>
    private IEnumerable<string> Joined(WordForms[] words, int index)
    {
        if (steps.HasFlag(SearchSteps.Compounds))
        {
            for (var first = Math.Max(0, index - 1); first <= index && first + 1 < words.Length; first++)
            {
                yield return lexicon.Analysis.Of(words[first].Word + words[first + 1].Word).Stem;
            }
        }
    }

    private IEnumerable<string> Synonyms(WordForms[] words, int index)
    {
        if (!steps.HasFlag(SearchSteps.Thesaurus))
        {
            yield break;
        }

        for (var first = Math.Max(0, index - Thesaurus.MaxTerm + 1); first <= index; first++)
        {
            for (var count = index - first + 1; count <= Thesaurus.MaxTerm && first + count <= words.Length; count++)
            {
                foreach (var synonym in lexicon.Thesaurus.Of(words.Skip(first).Take(count).Select(word => word.Stem)))
                {
                    yield return synonym;
                }
            }
        }
    }

    private string Exclude(IReadOnlyList<string> words) => words is [var only]
        ? MatchExpression.Itself(lexicon.Analysis.Of(only).Stem)
        : MatchExpression.Exactly(words.Select(word => lexicon.Analysis.Of(word).Word));
}
