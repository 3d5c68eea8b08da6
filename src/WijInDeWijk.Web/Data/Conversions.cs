using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Data;

/// <summary>Pages are stored as a reader writes them: <c>12</c> or <c>12-13</c>.</summary>
internal sealed class PageRangeConverter() : ValueConverter<PageRange, string>(range => range.ToString(), text => Parse(text))
{
    // EF Core's compiled model has a range that was never set go there and back.
    private static readonly string NoPages = default(PageRange).ToString();

    private static PageRange Parse(string text) =>
        text == NoPages ? default : PageRange.TryParse(text, out var range) ? range : throw new FormatException($"'{text}' in the store is no page range.");
}

/// <summary>Moments are stored in UTC, so that SQLite can compare and order them.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
