using WijInDeWijk.Web.Features.Search.Analysis;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>The piece of a passage where most of what was looked for stands, with those words marked.</summary>
internal static class Excerpt
{
    /// <summary>About two lines on a screen.</summary>
    private const int Length = 260;

    private const string Omitted = "… ";

    public static IReadOnlyList<TextPiece> Of(string text, IReadOnlySet<string> marked, DutchAnalysis analysis)
    {
        var matches = analysis.Read(text)
            .Where(word => !word.Forms.IsStopWord && (marked.Contains(word.Forms.Stem) || word.Forms.Parts.Any(marked.Contains)))
            .ToList();
        var (start, end) = Window(text, [.. matches.Select(match => (match.Place, match.Forms.Stem))]);
        var pieces = new List<TextPiece>();
        var position = start;
        foreach (var place in matches.Select(match => match.Place).Where(place => place.Start >= start && place.End <= end))
        {
            Add(text[position..place.Start], isMarked: false);
            Add(text[place.Start..place.End], isMarked: true);
            position = place.End;
        }

        Add(text[position..end], isMarked: false);
        return [.. start > 0 ? [new TextPiece(Omitted, false)] : Array.Empty<TextPiece>(), .. pieces, .. end < text.Length ? [new TextPiece(" …", false)] : Array.Empty<TextPiece>()];

        void Add(string words, bool isMarked)
        {
            if (words.Length > 0)
            {
                pieces.Add(new TextPiece(words.ReplaceLineEndings(" "), isMarked));
            }
        }
    }

    /// <summary>Whole words around the stretch with the most different matches; a text that is short enough stays whole.</summary>
    private static (int Start, int End) Window(string text, List<(TextWord Place, string Stem)> matches)
    {
        if (text.Length <= Length)
        {
            return (0, text.Length);
        }

        var first = matches
            .Select(match => match.Place.Start)
            .OrderByDescending(start => matches.Where(match => match.Place.Start >= start && match.Place.End <= start + Length).Select(match => match.Stem).Distinct(StringComparer.Ordinal).Count())
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
}
