namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>Reads the lexicon when the index changed, and remembers it while it did not.</summary>
public sealed class LexiconCache
{
    private Remembered? _remembered;

    public async Task<SearchLexicon> GetAsync(LexiconReader reader, CancellationToken cancellationToken)
    {
        var generation = await reader.GenerationAsync(cancellationToken);
        if (_remembered is { } remembered && remembered.Generation == generation)
        {
            return remembered.Lexicon;
        }

        var lexicon = await reader.ReadAsync(cancellationToken);
        _remembered = new Remembered(generation, lexicon);
        return lexicon;
    }

    private sealed record Remembered(long Generation, SearchLexicon Lexicon);
}
