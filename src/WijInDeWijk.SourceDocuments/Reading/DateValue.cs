using System.Globalization;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>A date as far as it is known: a year, a month or a day.</summary>
internal readonly record struct DateValue(string Text)
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static DateValue? Parse(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new DateValue(text) : null;
}
