namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>
/// Takes a compound apart where its parts cover it from end to end, with at most a linking sound between them:
/// <c>huisartsenpraktijk</c> is <c>huisarts</c> and <c>praktijk</c>.
/// </summary>
/// <param name="ownParts">Parts that the knowledge base itself supplies, beside those of <see cref="WordList.CompoundParts"/>.</param>
internal sealed class CompoundSplitter(IReadOnlySet<string> ownParts)
{
    private const int MinPart = 3;
    private const int MinHalf = 5;
    private const int MaxWord = 60;

    private static readonly string[] Links = ["", "s", "en", "e", "n", "er"];

    /// <summary>Its parts from left to right; none for a word that is no compound, or none that is known.</summary>
    public IReadOnlyList<string> PartsOf(string word)
    {
        if (word.Length < 2 * MinPart || word.Length > MaxWord)
        {
            return [];
        }

        if (IsPart(word) || IsLastPart(word))
        {
            return Halves(word);
        }

        // The fewest parts from each place to the end, found from the end backwards.
        var best = new Split?[word.Length + 1];
        best[word.Length] = new Split(0, null, 0);
        for (var start = word.Length - MinPart; start >= 0; start--)
        {
            best[start] = BestFrom(word, start, best);
        }

        return best[0] is { Count: > 1 } ? [.. Read(best)] : [];
    }

    /// <summary>A compound that is a word of its own, such as <c>vrijwilligerswerk</c>: only two long parts are no chance.</summary>
    private string[] Halves(string word)
    {
        for (var end = word.Length - MinHalf; end >= MinHalf; end--)
        {
            if (IsPart(word[..end]) && Links.Where(link => word.AsSpan(end).StartsWith(link)).Select(link => word[(end + link.Length)..]).FirstOrDefault(rest => rest.Length >= MinHalf && IsLastPart(rest)) is { } last)
            {
                return [word[..end], last];
            }
        }

        return [];
    }

    private Split? BestFrom(string word, int start, Split?[] best)
    {
        Split? found = null;
        for (var end = word.Length; end - start >= MinPart; end--)
        {
            var part = word[start..end];
            if (end == word.Length ? !IsLastPart(part) : !IsPart(part))
            {
                continue;
            }

            foreach (var next in Links.Where(link => end < word.Length ? word.AsSpan(end).StartsWith(link) : link.Length == 0).Select(link => end + link.Length))
            {
                if (best[next] is { } rest && (found is null || rest.Count + 1 < found.Count))
                {
                    found = new Split(rest.Count + 1, part, next);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Read(Split?[] best)
    {
        for (var split = best[0]; split?.Part is { } part; split = best[split.Next])
        {
            yield return part;
        }
    }

    private bool IsPart(string word) => WordList.CompoundParts.Contains(word) || ownParts.Contains(word);

    private bool IsLastPart(string word) => IsPart(word) || DutchStemmer.IsNounForm(word);

    private sealed record Split(int Count, string? Part, int Next);
}
