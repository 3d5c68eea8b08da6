using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>Reads <c>gemeenten.yaml</c>. Every name leads to one municipality, however it is spelled.</summary>
internal static class MunicipalityReader
{
    public const string FileName = "gemeenten.yaml";

    public static MunicipalityList Read(Fields fields)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        return new MunicipalityList(
            fields.Required("bron").AsTextOrEmpty(),
            fields.Required("peildatum").AsDate() ?? string.Empty,
            fields.Required("gemeenten").AsListOf(entry => ReadEntry(entry, taken)));
    }

    private static MunicipalityEntry ReadEntry(Fields fields, Dictionary<string, string> taken)
    {
        var entry = new MunicipalityEntry(
            fields.Required("naam").AsTextOrEmpty(),
            fields.Required("provincie").AsTerm<Province>() ?? default,
            fields.Optional("ook").AsTexts(),
            fields.Optional("voorheen").AsTexts());
        foreach (var name in entry.AlsoCalled.Concat(entry.Formerly).Prepend(entry.Name).Where(name => name.Length > 0))
        {
            if (!taken.TryAdd(Slug.From(name), entry.Name))
            {
                fields.Log.Report(fields.Line, "gemeenten", $"De naam '{name}' staat al bij {taken[Slug.From(name)]}.");
            }
        }

        return entry;
    }
}
