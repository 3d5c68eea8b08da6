using System.Globalization;
using System.Text;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>How numbers, dates and small phrases are written on a page.</summary>
public static class DutchFormat
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The order of a list that people read.</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(Culture, ignoreCase: true);

    /// <summary>With a point for thousands and a comma for decimals; no decimals that were not given.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.###", Culture);

    /// <summary>A date as far as it is known: <c>2019</c>, <c>april 2019</c> or <c>1 april 2019</c>.</summary>
    /// <param name="date">As <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
    public static string Date(string date) => date.Split('-').Length switch
    {
        1 => date,
        2 => DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", Culture),
        _ => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", Culture),
    };

    public static string Date(DateTimeOffset moment) => DutchTime.Local(moment).ToString("d MMMM yyyy", Culture);

    /// <summary>With the day of the week: <c>dinsdag 1 december 2026</c>.</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", Culture);

    public static string LongDay(DateTimeOffset moment) => LongDay(DutchTime.DayOf(moment));

    /// <summary>For machines, on the calendar of the Netherlands: <c>2026-11-24</c>.</summary>
    public static string Day(DateTimeOffset moment) => Day(DutchTime.DayOf(moment));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time of the day: <c>14:02</c>.</summary>
    public static string Time(DateTimeOffset moment) => DutchTime.Local(moment).ToString("HH:mm", Culture);

    /// <summary>For the eye: <c>p. 12</c> or <c>p. 12–13</c>.</summary>
    public static string Pages(PageRange pages) => "p. " + pages.ToString().Replace('-', '–');

    /// <summary>What words rest on: <c>p. 12</c>, <c>redactie</c> or <c>inzender</c>.</summary>
    public static string Source(Provenance provenance) =>
        provenance.Pages is { } pages ? Pages(pages) : provenance.Origin.Label().ToLowerInvariant();

    /// <summary><c>a</c>, <c>a en b</c>, <c>a, b en c</c>.</summary>
    public static string Enumerate(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} en {items[^1]}",
    };

    /// <summary>What stands behind an item of <c>a, b of c</c>.</summary>
    /// <param name="end">Stands behind the last.</param>
    public static string AfterOption(int index, int count, string end) => (count - index) switch
    {
        1 => end,
        2 => " of ",
        _ => ", ",
    };

    public static string Quote(string words) => $"‘{words}’";

    /// <summary>The capital under which a word stands in an alphabetical list, without its accent.</summary>
    public static string Letter(string word) => IncomingText.Line(word).Normalize(NormalizationForm.FormD)[..1].ToUpper(Culture);

    /// <summary>With a capital at its beginning.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Culture) + words[1..];

    /// <summary>For behind the one who did it: without its capital.</summary>
    public static string Within(string words) => words.Length == 0 ? words : char.ToLower(words[0], Culture) + words[1..];

    public static string Count(int count, string singular, string plural) => $"{count.ToString("#,##0", Culture)} {(count == 1 ? singular : plural)}";
}
