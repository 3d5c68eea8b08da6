using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>All tables as one JSON object: a list of objects for each, with the names of the codebook.</summary>
internal static class JsonFile
{
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(IReadOnlyList<DataTable> tables, string codebook, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("kennisbank", "Wij in de wijk");
            json.WriteString("codeboek", codebook);
            json.WriteString("gemaakt_op", now);
            foreach (var table in tables)
            {
                json.WriteStartArray(table.Name);
                foreach (var row in table.Rows)
                {
                    WriteRow(json, table.Columns, row);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<DataColumn> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        foreach (var (index, column) in columns.Index())
        {
            json.WritePropertyName(column.Name);
            WriteValue(json, row[index]);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                // A double has no trailing noughts to show.
                json.WriteNumberValue((double)number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var text in list)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no form in JSON.");
        }
    }
}
