using System.Text.Encodings.Web;
using System.Text.Json;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>A piece of text as YAML keeps it, whatever stands in it.</summary>
public static class YamlText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, between quotation marks.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);

    /// <summary>As <see cref="Quote"/>; a text of several plain lines keeps them, each after an indent.</summary>
    public static string Block(string text, string indent)
    {
        var lines = text.Split('\n');
        return lines.Length > 1 && Array.TrueForAll(lines, IsPlain) && lines[^1].Length > 0
            ? string.Join('\n', lines.Select(line => line.Length == 0 ? line : indent + line).Prepend("|-"))
            : Quote(text);
    }

    // Whatever else can end a line, or takes its place from the white space before it, is safer between quotation marks.
    private static bool IsPlain(string line) =>
        line.Length == 0 || (!char.IsWhiteSpace(line[0]) && !line.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\uFEFF'));
}
