using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>Cuts a text into words, by the word boundaries of Unicode; a colon or underscore, which those leave within a word, ends one too.</summary>
internal static class TextWords
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        using var reader = new StringReader(text.Replace(':', ' ').Replace('_', ' '));
        using var tokenizer = new StandardTokenizer(Version, reader);
        using var lower = new LowerCaseFilter(Version, tokenizer);
        using var stream = new ASCIIFoldingFilter(lower);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(new TextWord(term.ToString()!, offset.StartOffset, offset.EndOffset));
        }

        return words;
    }
}
