using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>The piece of a passage where most of what was looked for stands, with those words marked.</summary>
/// <param name="marked">Stems of the words.</param>
/// <param name="phrases">What was asked for to the letter, word by word.</param>
/// <param name="analysis">Reads the text as the index did.</param>
internal sealed class SnippetBuilder(IReadOnlySet<string> marked, IReadOnlyList<IReadOnlyList<string>> phrases, DutchAnalysis analysis)
{
    /// <summary>About two lines on a screen.</summary>
    private const int Length = 260;

    /// <summary>A phrase is shown rather than words that stand apart.</summary>
    private const int PhraseWeight = 10;

    /// <summary>The best piece of a text.</summary>
    public IReadOnlyList<TextPiece> Of(string text)
    {
        var matches = Matches(text);
        var (start, end) = Window(text, matches);
        return
        [
            .. start > 0 ? [new TextPiece("… ", false)] : Array.Empty<TextPiece>(),
            .. Pieces(text, start, end, matches),
            .. end < text.Length ? [new TextPiece(" …", false)] : Array.Empty<TextPiece>(),
        ];
    }

    /// <summary>A whole text, however long.</summary>
    public IReadOnlyList<TextPiece> Whole(string text) => Pieces(text, 0, text.Length, Matches(text));

    private static List<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<Match> matches)
    {
        var pieces = new List<TextPiece>();
        var position = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            Add(text[position..match.Start], isMarked: false);
            Add(text[match.Start..match.End], isMarked: true);
            position = match.End;
        }

        Add(text[position..end], isMarked: false);
        return pieces;

        void Add(string words, bool isMarked)
        {
            if (words.Length > 0)
            {
                pieces.Add(new TextPiece(words.ReplaceLineEndings(" "), isMarked));
            }
        }
    }

    private List<Match> Matches(string text)
    {
        var words = analysis.Read(text).ToList();
        List<Match> found = [];
        for (var index = 0; index < words.Count; index++)
        {
            if (PhraseAt(words, index) is { } phrase)
            {
                found.Add(new Match(words[index].Place.Start, words[index + phrase.Count - 1].Place.End, string.Join(' ', phrase), PhraseWeight));
                index += phrase.Count - 1;
            }
            else if (IsMarked(words[index].Forms))
            {
                found.Add(new Match(words[index].Place.Start, words[index].Place.End, words[index].Forms.Stem, 1));
            }
        }

        return found;
    }

    private IReadOnlyList<string>? PhraseAt(List<(TextWord Place, WordForms Forms)> words, int index) =>
        phrases.FirstOrDefault(phrase => words.Skip(index).Take(phrase.Count).Select(word => word.Forms.Word)
            .SequenceEqual(phrase.Select(word => analysis.Of(word).Word), StringComparer.Ordinal));

    private bool IsMarked(WordForms word) => !word.IsStopWord && (marked.Contains(word.Stem) || word.Parts.Any(marked.Contains));

    /// <summary>Whole words around the stretch with the most different matches; a text that is short enough stays whole.</summary>
    private static (int Start, int End) Window(string text, List<Match> matches)
    {
        if (text.Length <= Length)
        {
            return (0, text.Length);
        }

        var first = matches
            .Select(match => match.Start)
            .OrderByDescending(start => matches.Where(match => match.Start >= start && match.End <= start + Length).DistinctBy(match => match.Term, StringComparer.Ordinal).Sum(match => match.Weight))
            .ThenBy(start => start)
            .FirstOrDefault();
        var start = SentenceBefore(text, Math.Min(first, text.Length - Length));
        var end = Math.Min(text.Length, start + Length);
        return (start, end == text.Length ? end : text.LastIndexOf(' ', end - 1, end - start) is var space and > 0 ? Math.Max(space, start + 1) : end);
    }

    /// <summary>The begin of the sentence where that is near, else of a word.</summary>
    private static int SentenceBefore(string text, int place)
    {
        const int near = 80;
        var stop = place == 0 ? -1 : text.LastIndexOfAny(['.', '?', '!', '\n'], place - 1, Math.Min(place, near));
        if (stop >= 0)
        {
            return Math.Min(place, stop + 1 + (stop + 1 < text.Length && text[stop + 1] == ' ' ? 1 : 0));
        }

        return place <= near ? 0 : text.LastIndexOf(' ', place) + 1;
    }

    private sealed record Match(int Start, int End, string Term, int Weight);
}
