using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// Writes an event as one line, an exception below it indented. Signs that move the cursor, colour a terminal or end a line are written as their
/// number: what a visitor puts into an address can't pass for a line of its own.
/// </summary>
public sealed class LogLineFormatter : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Line = new("{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        Line.Format(logEvent, line);
        WriteHarmless(line.ToString(), output);
        output.WriteLine();
        foreach (var part in logEvent.Exception?.ToString().Split('\n') ?? [])
        {
            output.Write("    ");
            WriteHarmless(part.TrimEnd('\r'), output);
            output.WriteLine();
        }
    }

    private static void WriteHarmless(string text, TextWriter output)
    {
        foreach (var sign in text)
        {
            if (char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"));
            }
            else
            {
                output.Write(sign);
            }
        }
    }
}
