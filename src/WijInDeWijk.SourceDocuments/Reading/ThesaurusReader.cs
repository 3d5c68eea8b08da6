using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>Reads <c>thesaurus.yaml</c>: <c>gelijk</c> for words that mean the same, <c>zoek</c> with <c>vind</c> for one direction.</summary>
internal static class ThesaurusReader
{
    public const string FileName = "thesaurus.yaml";

    public static ThesaurusLine Read(Fields fields)
    {
        var same = fields.Optional("gelijk");
        if (same.IsPresent)
        {
            var terms = same.AsTexts();
            if (terms.Count == 1)
            {
                fields.Log.Report(same.Line, same.Path, "Een woord alleen is aan niets gelijk: geef er minstens twee.");
            }

            return new ThesaurusLine(terms, []);
        }

        return new ThesaurusLine(fields.Required("zoek").AsTextOrTexts(), fields.Required("vind").AsTextOrTexts());
    }
}
