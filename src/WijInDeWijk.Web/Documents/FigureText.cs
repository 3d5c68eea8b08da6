using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Documents;

/// <summary>Writes the value of a key figure: <c>circa € 23.000 per jaar</c>, <c>70–90%</c>, <c>1 op de 11 inwoners</c>.</summary>
public static class FigureText
{
    private const string Euro = "euro";

    public static string Value(KeyFigure figure) => figure switch
    {
        { Text: { } text } => text,
        { RangeFrom: { } from, RangeTo: { } to } => Qualified(figure.Qualifier, WithUnit($"{DutchFormat.Number(from)}–{DutchFormat.Number(to)}", figure.Unit)),
        { Value: { } value, OneIn: { } total } => Qualified(figure.Qualifier, $"{DutchFormat.Number(value)} op de {DutchFormat.Number(total)} {figure.Unit}".TrimEnd()),
        { Value: { } value } => Qualified(figure.Qualifier, WithUnit(DutchFormat.Number(value), figure.Unit)),
        _ => string.Empty,
    };

    /// <summary><c>stad Utrecht: 75 banen per 100 inwoners</c>; null where the publication compares with nothing.</summary>
    public static string? Comparison(KeyFigure figure) => figure.ComparisonValue is { } value
        ? $"{figure.ComparedWith}: {Qualified(figure.ComparisonQualifier, WithUnit(DutchFormat.Number(value), figure.Unit))}"
        : null;

    private static string Qualified(Qualifier? qualifier, string value) => qualifier is { } reserve ? $"{reserve.Label()} {value}" : value;

    private static string WithUnit(string number, string? unit) => unit switch
    {
        null or "" => number,
        "%" => $"{number}%",
        Euro => $"€ {number}",
        _ when unit.StartsWith(Euro + " ", StringComparison.Ordinal) => $"€ {number}{unit[Euro.Length..]}",
        _ => $"{number} {unit}",
    };
}
