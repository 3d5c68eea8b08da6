using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>A piece of text as YAML keeps it, whatever stands in it.</summary>
public static partial class YamlText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, between quotation marks.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);

    /// <summary>On one line; without quotation marks where it is a word that can't be mistaken for anything else.</summary>
    public static string Scalar(string text) => Word().IsMatch(text) ? text : Quote(text);

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

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
