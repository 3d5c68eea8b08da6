using System.Globalization;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Compound;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;
using DutchStemmer = Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer;

namespace WijInDeWijk.Benchmarks.Relevance;

/// <summary>
/// The same queries answered by tools as they come, on what a reader sees of each document. They say how hard a set of queries is, so
/// that figures on two sets can be laid side by side.
/// </summary>
internal static partial class Yardsticks
{
    private const string Name = "naam";
    private const string Text = "tekst";
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly string CompoundParts =
        Path.Combine(Repository.Root, "src", "WijInDeWijk.Web", "Features", "Search", "Analysis", "Lists", "compound-parts.txt");

    /// <summary>SQLite's FTS5 with its own tokenizer: any word, BM25.</summary>
    public static List<IReadOnlyList<string>> WithFts5(IReadOnlyDictionary<string, string> documents, IEnumerable<string> queries)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run("CREATE VIRTUAL TABLE Documents USING fts5(Name UNINDEXED, Text)");
        foreach (var (name, text) in documents)
        {
            Run("INSERT INTO Documents VALUES ($first, $second)", name, text);
        }

        return [.. queries.Select(query => (IReadOnlyList<string>)Run(
            "SELECT Name FROM Documents WHERE Documents MATCH $first ORDER BY rank",
            string.Join(" OR ", Word().Matches(query).Select(word => $"\"{word.Value}\""))))];

        List<string> Run(string sql, params string[] values)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // three constants, above
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, value) in new[] { "$first", "$second" }.Zip(values))
            {
                command.Parameters.AddWithValue(name, value);
            }

            var found = new List<string>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        }
    }

    /// <summary>Lucene.NET with its Dutch parts (stop words, compounds, Snowball's stems) and BM25: any word, and words that differ in two letters.</summary>
    public static List<IReadOnlyList<string>> WithLucene(IReadOnlyDictionary<string, string> documents, IEnumerable<string> queries)
    {
        using var folder = new RAMDirectory();
        using var analyzer = Dutch();
        using (var writer = new IndexWriter(folder, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var (name, text) in documents)
            {
                writer.AddDocument([new StringField(Name, name, Field.Store.YES), new TextField(Text, text, Field.Store.NO)]);
            }
        }

        using var index = DirectoryReader.Open(folder);
        var searcher = new IndexSearcher(index) { Similarity = new BM25Similarity() };
        return [.. queries.Select(query => (IReadOnlyList<string>)[.. searcher.Search(Any(analyzer, query), documents.Count).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Name, CultureInfo.InvariantCulture))])];
    }

    private static Analyzer Dutch()
    {
        var parts = new CharArraySet(Version, File.ReadLines(CompoundParts).Where(line => !line.StartsWith('#')), ignoreCase: false);
        return Analyzer.NewAnonymous((_, reader) =>
        {
            var words = new StandardTokenizer(Version, reader);
            var folded = new ASCIIFoldingFilter(new LowerCaseFilter(Version, words));
            var compounds = new DictionaryCompoundWordTokenFilter(Version, new StopFilter(Version, folded, DutchAnalyzer.DefaultStopSet), parts);
            return new TokenStreamComponents(words, new SnowballFilter(compounds, new DutchStemmer()));
        });
    }

    private static BooleanQuery Any(Analyzer analyzer, string query)
    {
        var any = new BooleanQuery();
        using var words = analyzer.GetTokenStream(Text, query);
        var term = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
        {
            any.Add(new TermQuery(new Term(Text, term.ToString())), Occur.SHOULD);
            any.Add(new FuzzyQuery(new Term(Text, term.ToString()), term.Length > 5 ? 2 : term.Length > 3 ? 1 : 0) { Boost = 0.5f }, Occur.SHOULD);
        }

        words.End();
        return any;
    }

    [GeneratedRegex("[\\p{L}\\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
