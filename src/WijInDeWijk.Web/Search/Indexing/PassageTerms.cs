using System.Text;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>The terms of a passage, each column a row of words with spaces between them; see <c>search-index.sql</c>.</summary>
internal sealed record PassageTerms(string Title, string Body, string Facts, string Parts, string Exact)
{
    /// <summary>No phrase goes on from a heading into a text. It is no word, so nobody can type it.</summary>
    private const string Border = ". ";

    public static PassageTerms Of(PassageDraft draft, DutchAnalysis analysis)
    {
        var (title, body, facts, parts, exact) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var isText = draft.Kind is PassageKind.Document or PassageKind.Section;
        Add(draft.Heading, isText || draft.Kind is PassageKind.Topics or PassageKind.Person or PassageKind.Party ? title : facts);
        Add(draft.Names, title);

        // The text of its topics is that of the document as a whole, which has a passage of its own.
        if (draft.Kind is not PassageKind.Topics)
        {
            Add(draft.Text, isText ? body : facts);
            Add(draft.Hidden, facts);
        }

        facts.Append(draft.Kind is PassageKind.Document ? MatchExpression.DocumentMark : string.Empty);
        return new PassageTerms(title.ToString(), body.ToString(), facts.ToString(), parts.ToString(), exact.ToString());

        void Add(string text, StringBuilder stems)
        {
            TextWord? before = null;
            exact.Append(Border);
            foreach (var (place, forms) in analysis.Read(text))
            {
                exact.Append(forms.Word).Append(' ');
                if (!forms.IsStopWord)
                {
                    stems.Append(forms.Stem).Append(' ');
                    parts.AppendJoin(' ', forms.Parts).Append(' ');
                }

                // 'wijk-agent' is found as one word too.
                if (before is { } first && place.Start == first.End + 1 && text[first.End] == '-')
                {
                    parts.Append(analysis.Of(first.Folded + place.Folded).Stem).Append(' ');
                }

                before = place;
            }
        }
    }
}
