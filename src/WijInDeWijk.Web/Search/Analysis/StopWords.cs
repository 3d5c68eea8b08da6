using System.Collections.Frozen;
using Lucene.Net.Analysis.Nl;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>Words that say nothing about what somebody looks for: Lucene's Dutch list, and the words that questions are made of.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = DutchAnalyzer.DefaultStopSet.Concat(
    [
        "waarom", "welk", "welke", "wanneer", "waarbij", "waarmee", "waarvoor", "wij", "we", "jij", "jullie", "jouw", "jou", "onze", "ze",
        "kun", "kunt", "kon", "konden", "mag", "mogen", "moeten", "wilt", "willen", "zullen", "zouden", "gaat", "gaan", "ga", "heb", "hebt",
        "wel", "ook", "even", "echt", "erg", "heel", "zoals", "tussen", "via", "per", "dus", "vaak", "soms", "hen", "hoeveel", "iets", "bent",
        "binnen", "tijdens", "volgens", "graag", "alle", "elke", "elk", "ieder", "iedere", "waar", "hadden", "worden", "doet", "laat", "laten", "elkaar", "ermee", "erbij", "ergens",
        "nooit", "hoelang", "lang", "zulke", "bijvoorbeeld", "eigenlijk", "steeds", "weer", "weg", "nodig", "goed", "goede", "beste", "verschil",
        "zo'n", "m'n", "z'n", "d'r",
    ]).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
