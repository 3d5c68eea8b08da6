using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Which cases were meant by what stands in the address or was typed: by slug, else by title.</summary>
/// <param name="Cases">By title, each once, no more than fit side by side. Not in the order asked for: the page cache takes addresses that differ only in that for one.</param>
/// <param name="Messages">What was not understood, twice there, or too much.</param>
public sealed record ChosenCases(IReadOnlyList<NamedChoice> Cases, IReadOnlyList<ChoiceMessage> Messages)
{
    public const int Most = 4;

    private const int MaxEcho = 60;

    public string Names => DutchFormat.Enumerate([.. Cases.Select(choice => choice.Title)]);

    /// <summary>For beneath the messages: what there was no trouble with.</summary>
    public string Understood => Cases.Count switch
    {
        0 => "Er is nog geen casus gekozen.",
        1 => $"Wel begrepen: {Names}. Kies er nog minstens één bij.",
        _ => $"Wel begrepen: {Names}.",
    };

    public static ChosenCases Of(IEnumerable<string?> asked, IReadOnlyList<NamedChoice> known)
    {
        var cases = new List<NamedChoice>();
        var messages = new List<ChoiceMessage>();
        foreach (var text in asked.Select(text => text?.Trim()).Where(text => !string.IsNullOrEmpty(text)).Take(Most * 5).OfType<string>())
        {
            var found = Find(text, known);
            if (found is null)
            {
                messages.Add(new ChoiceMessage($"Wij kennen geen casus ‘{Echo(text)}’.", [.. Nearest.To(text, known)]));
            }
            else if (cases.Contains(found))
            {
                messages.Add(new ChoiceMessage($"‘{found.Title}’ staat er twee keer bij; u ziet die casus één keer.", []));
            }
            else if (cases.Count == Most)
            {
                messages.Add(new ChoiceMessage($"Er passen vier casussen naast elkaar. ‘{found.Title}’ is weggelaten.", []));
            }
            else
            {
                cases.Add(found);
            }
        }

        return new ChosenCases([.. cases.OrderBy(choice => choice.Title, DutchFormat.Alphabet)], messages);
    }

    /// <summary>The query string of these cases and one more.</summary>
    public string QueryWith(NamedChoice another) => $"?{string.Join('&', Cases.Append(another).Select(choice => $"casus={choice.Slug}"))}";

    private static NamedChoice? Find(string text, IReadOnlyList<NamedChoice> known) =>
        known.FirstOrDefault(choice => string.Equals(choice.Slug, text, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(choice => DutchFormat.Alphabet.Equals(choice.Title, text));

    private static string Echo(string text)
    {
        var clean = new string([.. text.Where(letter => !char.IsSurrogate(letter)).Take(MaxEcho + 1)]);
        return clean.Length > MaxEcho ? clean[..MaxEcho] + "…" : clean;
    }
}

/// <summary>A case by its name.</summary>
public sealed record NamedChoice(int Id, string Slug, string Title, string Municipality);

/// <param name="Text">What was wrong.</param>
/// <param name="Meant">Cases that may have been meant.</param>
public sealed record ChoiceMessage(string Text, IReadOnlyList<NamedChoice> Meant);
