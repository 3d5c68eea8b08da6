using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class KeyFigureReader
{
    private static readonly string[] Forms = ["waarde", "tekst", "van"];

    public static IReadOnlyList<KeyFigureEntry> ReadAll(FieldValue list, Grounds grounds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.AsListOf(fields => Read(fields, grounds, seen));
    }

    private static KeyFigureEntry Read(Fields fields, Grounds grounds, HashSet<string> seen)
    {
        var figure = new KeyFigureEntry
        {
            Id = fields.Required("id").AsSlug(),
            Group = fields.Required("groep").AsTerm<FigureGroup>() ?? default,
            Topic = fields.Required("thema").AsTerm<FigureTopic>() ?? default,
            Scale = fields.Required("schaal").AsTerm<FigureScale>() ?? default,
            Indicator = fields.Optional("indicator").AsText(),
            Label = fields.Required("label").AsTextOrEmpty(),
            Value = fields.Optional("waarde").AsNumber(),
            OneIn = fields.Optional("op-de").AsInteger(1, int.MaxValue),
            RangeFrom = fields.Optional("van").AsNumber(),
            RangeTo = fields.Optional("tot").AsNumber(),
            Text = fields.Optional("tekst").AsText(),
            Unit = fields.Optional("eenheid").AsText(),
            Qualifier = fields.Optional("kwalificatie").AsTerm<Qualifier>(),
            Definition = fields.Optional("definitie").AsText(),
            ReferenceDate = fields.Optional("peildatum").AsDate(),
            SuppliedBy = fields.Optional("bron").AsText(),
            Provenance = grounds.Read(fields),
            Comparison = fields.Optional("vergelijking").AsGroup(ReadComparison),
            EditorNote = fields.Optional("aantekening").AsText(),
        };
        CheckWhole(fields, figure, seen);
        return figure;
    }

    private static void CheckWhole(Fields fields, KeyFigureEntry figure, HashSet<string> seen)
    {
        var path = fields.Optional("id").Path;
        if (figure.Id.Length > 0 && !seen.Add(figure.Id))
        {
            fields.Log.Report(fields.Line, path, $"De id '{figure.Id}' staat al bij een ander kerncijfer van deze casus.");
        }

        var given = Forms.Count(name => fields.Optional(name).IsPresent);
        var isRange = fields.Optional("van").IsPresent;
        if (given != 1 || isRange != fields.Optional("tot").IsPresent)
        {
            fields.Log.Report(fields.Line, path, "Een kerncijfer heeft precies één van deze drie: waarde, tekst, of van en tot samen.");
        }

        if (figure.RangeFrom > figure.RangeTo)
        {
            fields.Log.Report(fields.Line, path, "In een reeks is van niet groter dan tot.");
        }

        if (figure.Text is null && !fields.Optional("eenheid").IsPresent)
        {
            fields.Log.Report(fields.Line, path, "Een kerncijfer met een getal heeft een eenheid.");
        }
    }

    private static FigureComparison ReadComparison(Fields fields) => new(
        fields.Required("waarde").AsNumber() ?? 0,
        fields.Required("met").AsTextOrEmpty(),
        fields.Optional("kwalificatie").AsTerm<Qualifier>());
}
