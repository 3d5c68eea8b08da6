using System.Globalization;
using System.Text;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>
/// Comma-separated values as Dutch Excel opens them by a double click: UTF-8 with a byte order mark, semicolons between
/// and a comma for decimals.
/// </summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string NewLine = "\r\n";

    public static byte[] Write(DataTable table)
    {
        var text = new StringBuilder();
        AppendLine(text, table.Columns.Select(column => column.Name));
        foreach (var row in table.Rows)
        {
            AppendLine(text, row.Select(Text));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>As above, of rows that come one by one: what is long is never in memory as a whole.</summary>
    public static async Task WriteAsync<T>(Stream target, TableOf<T> table, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(target, Encoding.UTF8, leaveOpen: true);
        var line = new StringBuilder();
        AppendLine(line, table.Columns.Select(column => column.Name));
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            AppendLine(line, table.RowOf(row).Select(Text));
            await writer.WriteAsync(line, cancellationToken);
            line.Clear();
        }

        await writer.WriteAsync(line, cancellationToken); // where there was no row
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(Quoted)).Append(NewLine);

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        bool yes => yes ? "ja" : "nee",
        string words => Harmless(words),
        IEnumerable<string> list => Harmless(string.Join(" | ", list)),
        IFormattable number => number.ToString(null, DutchFormat.Culture),
        _ => Harmless(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    /// <summary>A spreadsheet takes a text that begins so for a formula; with an apostrophe before it, it stays a text.</summary>
    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
