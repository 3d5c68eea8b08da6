using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.TagHelpers.Forms;

/// <summary>One of what can be chosen in a field.</summary>
/// <param name="Value">How it is sent.</param>
public sealed record FieldChoice(string Value, string Label, bool IsChosen = false)
{
    /// <summary>Everything in a closed word list.</summary>
    /// <param name="chosen">The code of what is chosen now.</param>
    public static IEnumerable<FieldChoice> All<T>(string? chosen)
        where T : struct, Enum => Of(Terms.All<T>(), chosen);

    /// <summary>Some of a closed word list.</summary>
    /// <param name="chosen">The code of what is chosen now.</param>
    public static IEnumerable<FieldChoice> Of<T>(IEnumerable<T> terms, string? chosen)
        where T : struct, Enum => terms.Select(term => new FieldChoice(term.Code(), term.Label(), term.Code() == chosen));
}
