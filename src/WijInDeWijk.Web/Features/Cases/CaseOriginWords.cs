using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Where a story comes from.</summary>
public static class CaseOriginWords
{
    public static string Label(CaseOrigin origin) => origin switch
    {
        { Chapter: { } chapter } => $"Naar {DutchFormat.Enumerate(origin.Authors)}, hoofdstuk {chapter.Number}, {DutchFormat.Pages(chapter.Pages)}",
        { Origin: Origin.Contributor } => $"Ingezonden door iemand uit de praktijk, geplaatst in {origin.Year}",
        _ => $"Opgetekend door de redactie, geplaatst in {origin.Year}",
    };

    /// <summary>A sentence up to its semicolon, for a story that is no chapter of a publication.</summary>
    public static string Sentence(CaseOrigin origin)
    {
        var by = origin.Authors.Count > 0 ? $" door {DutchFormat.Enumerate(origin.Authors)}" : string.Empty;
        return origin.Origin is Origin.Contributor
            ? $"Dit verhaal is ingezonden door iemand die erbij is, en door de redactie bewerkt{by}. Het is geplaatst in {origin.Year};"
            : $"Dit verhaal is opgetekend door de redactie{(by.Length > 0 ? $", {by.TrimStart()}" : null)}. Het is geplaatst in {origin.Year};";
    }
}
