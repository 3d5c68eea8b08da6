using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Two texts word by word: what stayed, what went, what came.</summary>
public sealed partial record WordDiff(IReadOnlyList<DiffPiece> Pieces)
{
    /// <summary>Of what stayed the same, so much is shown on either side of a change.</summary>
    private const int Context = 160;

    public bool IsSame => Pieces.All(piece => piece.Kind == DiffKind.Same);

    public static WordDiff Between(string from, string to)
    {
        var result = Differ.Instance.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, new CustomFunctionChunker(Words));
        var pieces = new List<DiffPiece>();
        var place = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(DiffKind.Same, result.PiecesOld, place, block.DeleteStartA);
            Add(DiffKind.Gone, result.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(DiffKind.New, result.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            place = block.DeleteStartA + block.DeleteCountA;
        }

        Add(DiffKind.Same, result.PiecesOld, place, result.PiecesOld.Count);
        return new WordDiff([.. pieces.Index().Select(piece => Shorten(piece.Item, piece.Index == 0, piece.Index == pieces.Count - 1))]);

        void Add(DiffKind kind, IReadOnlyList<string> words, int start, int end)
        {
            if (end > start)
            {
                pieces.Add(new DiffPiece(kind, string.Concat(words.Skip(start).Take(end - start))));
            }
        }
    }

    private static string[] Words(string text) => [.. Chunks().Matches(text).Select(match => match.Value)];

    private static DiffPiece Shorten(DiffPiece piece, bool isFirst, bool isLast)
    {
        if (piece.Kind != DiffKind.Same || piece.Text.Length <= 3 * Context)
        {
            return piece;
        }

        var start = isFirst ? string.Empty : piece.Text[..Context];
        var end = isLast ? string.Empty : piece.Text[^Context..];
        return piece with { Text = $"{start} … {end}" };
    }

    [GeneratedRegex(@"\w+|\s|[^\w\s]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Chunks();
}

public sealed record DiffPiece(DiffKind Kind, string Text);

public enum DiffKind
{
    Same,
    Gone,
    New,
}
