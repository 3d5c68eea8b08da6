using System.Text;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Two texts word by word: what stayed, what went, what came.</summary>
public sealed record WordDiff(IReadOnlyList<DiffPiece> Pieces)
{
    /// <summary>Of what stayed the same, so much is shown on either side of a change at least; and at most, to the end of a sentence.</summary>
    private const int Context = 160;
    private const int LongestSentence = 320;

    public bool IsSame => Pieces.All(piece => piece.Kind == DiffKind.Same);

    public static WordDiff Between(string from, string to)
    {
        var pieces = Together(TextComparison.Of(from, to));
        return new WordDiff([.. pieces.Index().Select(piece => Shorten(piece.Item, piece.Index == 0, piece.Index == pieces.Count - 1))]);
    }

    /// <summary>Words that were replaced one after another are shown as one replacement: what went, then what came.</summary>
    private static List<DiffPiece> Together(List<DiffPiece> pieces)
    {
        var result = new List<DiffPiece>();
        var (same, gone, came) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (index, piece) in pieces.Index())
        {
            var isBetween = piece.Kind == DiffKind.Same && gone.Length > 0 && came.Length > 0 && piece.Text is " " && IsReplaced(pieces, index + 1);
            if (piece.Kind == DiffKind.Same && !isBetween)
            {
                Finish();
                same.Append(piece.Text);
                continue;
            }

            Flush(DiffKind.Same, same);
            _ = piece.Kind is DiffKind.New ? gone : gone.Append(piece.Text);
            _ = piece.Kind is DiffKind.Gone ? came : came.Append(piece.Text);
        }

        Finish();
        Flush(DiffKind.Same, same);
        return result;

        void Finish()
        {
            Flush(DiffKind.Gone, gone);
            Flush(DiffKind.New, came);
        }

        void Flush(DiffKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                result.Add(new DiffPiece(kind, text.ToString()));
                text.Clear();
            }
        }
    }

    private static bool IsReplaced(List<DiffPiece> pieces, int index) =>
        index + 1 < pieces.Count && pieces[index].Kind == DiffKind.Gone && pieces[index + 1].Kind == DiffKind.New;

    private static DiffPiece Shorten(DiffPiece piece, bool isFirst, bool isLast)
    {
        if (piece.Kind != DiffKind.Same || piece.Text.Length <= 2 * LongestSentence)
        {
            return piece;
        }

        var start = isFirst ? string.Empty : piece.Text[..EndOfFirst(piece.Text)];
        var end = isLast ? string.Empty : piece.Text[StartOfLast(piece.Text)..];
        return piece with { Text = $"{start.TrimEnd()} … {end}" };
    }

    /// <summary>The end of the sentence in which a change stands.</summary>
    private static int EndOfFirst(string text) =>
        Sentences.EndsIn(text[..LongestSentence]).FirstOrDefault() is > 0 and var end ? end : text.LastIndexOf(' ', Context) is > 0 and var space ? space : Context;

    /// <summary>Its beginning.</summary>
    private static int StartOfLast(string text)
    {
        var from = text.Length - LongestSentence;
        return Sentences.EndsIn(text[from..]).LastOrDefault() is > 0 and var start ? from + start
            : text.IndexOf(' ', text.Length - Context) is > 0 and var space ? space + 1 : text.Length - Context;
    }
}

public sealed record DiffPiece(DiffKind Kind, string Text);

public enum DiffKind
{
    Same,
    Gone,
    New,
}
