using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Lexicon;

namespace WijInDeWijk.Web.Search.Ranking;

/// <summary>
/// Rolls passages up to their documents. A document is as good as what it says in all about each word, and as its best
/// single passage, where the words stand together. The constants were set on the practice half of the judged queries.
/// </summary>
/// <param name="weights">How much each word of the query says: more for rarer ones.</param>
/// <param name="documents">Every document that can be found.</param>
internal sealed class DocumentRanking(double[] weights, IReadOnlyDictionary<int, IndexedDocument> documents)
{
    /// <summary>BM25's k1 and b, for a document as a whole: how soon more of the same stops counting, and how much length counts against it.</summary>
    private const double Saturation = 5;
    private const double SizeShare = 0.1;
    private const double Gain = 2.2;

    /// <summary>Passages of a document of usual size.</summary>
    private const double UsualSize = 50;

    /// <summary>How much the best single passage counts beside the document as a whole.</summary>
    private const double PassageShare = 0.7;

    /// <summary>How strongly a document that has only some of the words is put behind one that has them all.</summary>
    private const double CoveragePower = 0.4;

    /// <summary>What a passage gains when words that are neighbours in the query are near each other there too.</summary>
    private const double NearBonus = 0.5;

    /// <summary>How many times more a passage counts that has what was asked for to the letter.</summary>
    private const double PhraseGain = 4;

    /// <summary>What a document gains whose title is what was asked for.</summary>
    private const double TitleBonus = 1;

    private const double ConceptShare = 0.5;
    private const double OtherShare = 0.5;

    /// <summary>What scores less than this share of the best is not shown: the long tail answers nobody.</summary>
    private const double Tail = 0.1;

    /// <summary>Nobody reads further; what counts along in a facet ends here too.</summary>
    private const int MaxDocuments = 200;

    private readonly Dictionary<long, double[]> _passages = [];
    private HashSet<long> _near = [];
    private readonly HashSet<long> _phrased = [];
    private HashSet<int> _titled = [];

    /// <summary>Passages that some word was found in.</summary>
    public IReadOnlyCollection<long> Passages => _passages.Keys;

    /// <summary>A word counts for the best of the terms that stand for it.</summary>
    public void Add(int word, IEnumerable<PassageScore> scores, double weight)
    {
        foreach (var (id, score) in scores)
        {
            if (!_passages.TryGetValue(id, out var words))
            {
                _passages[id] = words = new double[weights.Length];
            }

            words[word] = Math.Max(words[word], score * weight);
        }
    }

    public void Near(IEnumerable<PassageScore> passages) => _near = [.. passages.Select(passage => passage.PassageId)];

    public void Phrased(IEnumerable<PassageScore> passages) => _phrased.UnionWith(passages.Select(passage => passage.PassageId));

    public void Titled(IEnumerable<PassageScore> passages) => _titled = [.. passages.Select(passage => SearchPassage.DocumentOf(passage.PassageId))];

    /// <summary>Best first, without the long tail.</summary>
    public List<RankedDocument> Rank(IReadOnlySet<int>? only, IReadOnlySet<int> without)
    {
        var ranked = _passages
            .GroupBy(passage => SearchPassage.DocumentOf(passage.Key))
            .Where(document => (only is null || only.Contains(document.Key)) && !without.Contains(document.Key))
            .Select(Score)
            .OrderByDescending(document => document.Score).ThenBy(document => document.DocumentId)
            .Take(MaxDocuments)
            .ToList();
        return [.. ranked.TakeWhile(document => document.Score >= ranked[0].Score * Tail)];
    }

    private RankedDocument Score(IGrouping<int, KeyValuePair<long, double[]>> document)
    {
        var sum = new double[weights.Length];
        var (shown, shownTotal, bestTotal) = (0L, double.MinValue, double.MinValue);
        foreach (var (id, words) in document)
        {
            for (var word = 0; word < weights.Length; word++)
            {
                sum[word] += words[word];
            }

            var total = words.Sum() * Covered(words) * (_near.Contains(id) ? 1 + NearBonus : 1) * (_phrased.Contains(id) ? PhraseGain : 1);
            bestTotal = Math.Max(bestTotal, total);

            // What a document says is worth more to a reader than that it is about it.
            var worth = SearchPassage.IsTopics(id) ? double.Epsilon : total;
            if (worth > shownTotal)
            {
                (shown, shownTotal) = (id, worth);
            }
        }

        var score = (Whole(document.Key, sum) * Covered(sum)) + (PassageShare * bestTotal);
        return new RankedDocument(document.Key, score * Standing(document.Key), shown);
    }

    /// <summary>A story or lesson is what people come for; a word explained, or a book, helps with it. What is asked for by its title is surely meant.</summary>
    private double Standing(int documentId)
    {
        var share = documents.GetValueOrDefault(documentId)?.Kind switch
        {
            DocumentKind.Case or DocumentKind.Lesson or DocumentKind.PublicationText => 1,
            DocumentKind.Concept => ConceptShare,
            _ => OtherShare,
        };
        return _titled.Contains(documentId) ? share * (1 + TitleBonus) : share;
    }

    /// <summary>BM25 over the document, its passages' scores standing for how often a word occurs.</summary>
    private double Whole(int documentId, double[] sum)
    {
        var size = 1 - SizeShare + (SizeShare * (documents.GetValueOrDefault(documentId)?.Passages ?? 0) / UsualSize);
        return sum.Zip(weights, (all, weight) => weight * Gain * all / (all + (weight * Saturation * size))).Sum();
    }

    private double Covered(double[] words) =>
        Math.Pow(weights.Where((_, word) => words[word] > 0).Sum() / weights.Sum(), CoveragePower);
}
