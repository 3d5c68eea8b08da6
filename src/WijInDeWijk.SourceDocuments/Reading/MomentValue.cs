using System.Globalization;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>A moment in UTC: <c>2026-11-24T13:05:00Z</c>, with a fraction of a second where there is one; a day alone is its beginning.</summary>
internal static class MomentValue
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] Formats = [Format, "yyyy-MM-dd"];

    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
