using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>
/// Compares two texts by lines, then by sentences, then by words: what occurs once in both stays in its place, and only what lies between is
/// looked at more closely. The time that words take grows with the square of their number, so there is a limit to how many are compared;
/// beyond it a piece counts as replaced.
/// </summary>
internal sealed partial class TextComparison
{
    /// <summary>Of one piece, and the squares of all pieces together; more letters than that many words have are not even counted.</summary>
    private const int MostWords = 3_000;
    private const int MostLetters = 30_000;
    private const long MostWork = 25_000_000;

    private static readonly Func<string, IEnumerable<string>>[] Levels = [Lines, Sentences.Of];

    private readonly List<DiffPiece> _pieces = [];
    private long _work;

    public static List<DiffPiece> Of(string from, string to)
    {
        var comparison = new TextComparison();
        comparison.Compare(from, to, level: 0);
        return comparison._pieces;
    }

    private void Compare(string from, string to, int level)
    {
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            Add(DiffKind.Same, from);
        }
        else if (from.Length == 0 || to.Length == 0)
        {
            Replace(from, to);
        }
        else if (level == Levels.Length)
        {
            CompareWords(from, to);
        }
        else
        {
            Compare([.. Levels[level](from)], [.. Levels[level](to)], level + 1);
        }
    }

    /// <param name="next">How closely what lies between is looked at.</param>
    private void Compare(string[] from, string[] to, int next)
    {
        var (start, endFrom, endTo) = (0, from.Length, to.Length);
        while (start < endFrom && start < endTo && from[start] == to[start])
        {
            start++;
        }

        while (endFrom > start && endTo > start && from[endFrom - 1] == to[endTo - 1])
        {
            (endFrom, endTo) = (endFrom - 1, endTo - 1);
        }

        Add(DiffKind.Same, string.Concat(from[..start]));
        var (placeFrom, placeTo) = (start, start);
        foreach (var (inFrom, inTo) in Anchors(from, to, start, endFrom, endTo).Append((endFrom, endTo)))
        {
            Compare(string.Concat(from[placeFrom..inFrom]), string.Concat(to[placeTo..inTo]), next);
            if (inFrom < endFrom)
            {
                Add(DiffKind.Same, from[inFrom]);
            }

            (placeFrom, placeTo) = (inFrom + 1, inTo + 1);
        }

        Add(DiffKind.Same, string.Concat(from[endFrom..]));
    }

    /// <summary>Parts that occur once in both, as many as stand in the same order in both (the longest rising row of their places).</summary>
    private static List<(int From, int To)> Anchors(string[] from, string[] to, int start, int endFrom, int endTo)
    {
        var inFrom = Once(from, start, endFrom);
        var inTo = Once(to, start, endTo);
        var pairs = inFrom.Where(part => inTo.ContainsKey(part.Key)).Select(part => (From: part.Value, To: inTo[part.Key])).OrderBy(pair => pair.From).ToList();
        var (ends, before) = (new List<int>(), new int[pairs.Count]);
        for (var index = 0; index < pairs.Count; index++)
        {
            var length = ends.BinarySearch(index, Comparer<int>.Create((one, other) => pairs[one].To.CompareTo(pairs[other].To)));
            length = length < 0 ? ~length : length;
            before[index] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(index);
            }
            else
            {
                ends[length] = index;
            }
        }

        var row = new List<(int, int)>();
        for (var index = ends.Count > 0 ? ends[^1] : -1; index >= 0; index = before[index])
        {
            row.Add(pairs[index]);
        }

        row.Reverse();
        return row;
    }

    private static Dictionary<string, int> Once(string[] parts, int start, int end) => Enumerable.Range(start, end - start)
        .GroupBy(place => parts[place], StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private void CompareWords(string from, string to)
    {
        if (from.Length + to.Length > MostLetters)
        {
            Replace(from, to);
            return;
        }

        var words = (From: Words(from), To: Words(to));
        long count = words.From.Length + words.To.Length;
        if (count > MostWords || _work + (count * count) > MostWork)
        {
            Replace(from, to);
            return;
        }

        _work += count * count;
        var result = Differ.Instance.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, new CustomFunctionChunker(Words));
        var place = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(DiffKind.Same, string.Concat(words.From[place..block.DeleteStartA]));
            place = block.DeleteStartA + block.DeleteCountA;
            Replace(string.Concat(words.From[block.DeleteStartA..place]), string.Concat(words.To[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
        }

        Add(DiffKind.Same, string.Concat(words.From[place..]));
    }

    private void Replace(string from, string to)
    {
        Add(DiffKind.Gone, from);
        Add(DiffKind.New, to);
    }

    private void Add(DiffKind kind, string text)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new DiffPiece(kind, text));
        }
    }

    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var place ? place + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }

    private static string[] Words(string text) => [.. Chunks().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\w+|\s|[^\w\s]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Chunks();
}
