using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The end of a block that says what it rests on: <c>[p. 12]</c>, <c>[p. 12-13]</c>, <c>[redactie]</c> or <c>[inzender]</c>.</summary>
internal static partial class ProvenanceMarker
{
    public const string Allowed = "[p. 12], [p. 12-13], [redactie] of [inzender]";

    /// <summary>The text without its marker, and what the marker says; null where there is none or its pages are impossible.</summary>
    public static (string Text, Provenance? Provenance) Split(string block)
    {
        var match = Marker().Match(block);
        if (!match.Success)
        {
            return (block, null);
        }

        var text = block[..match.Index];
        var pages = match.Groups["pages"];
        if (!pages.Success)
        {
            return (text, new Provenance(Terms.TryParse<Origin>(match.Groups["who"].Value, out var origin) ? origin : Origin.Editors, Pages: null));
        }

        return (text, PageRange.TryParse(pages.Value, out var range) ? new Provenance(Origin.Publication, range) : null);
    }

    [GeneratedRegex(@"\s*\[(?:p\.\s?(?<pages>\d+(?:[-–]\d+)?)|(?<who>redactie|inzender))\]\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
