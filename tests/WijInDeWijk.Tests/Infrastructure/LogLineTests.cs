using Serilog.Events;
using Serilog.Parsing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>What a visitor sends stays on its line of the log.</summary>
public sealed class LogLineTests
{
    private const string Forged = "/zoeken\n2026-11-30 12:00:00 INF Fatima signed in\r\u001b[2J\u202eolleh\u2028";

    [Fact]
    public void No_sign_of_an_address_ends_the_line_or_reaches_the_terminal()
    {
        var line = Write("HTTP GET {Path} responded", exception: null);

        Assert.Single(line.TrimEnd().Split('\n', '\r', '\u2028'));
        Assert.Contains(@"/zoeken\u000a2026-11-30 12:00:00 INF Fatima signed in\u000d\u001b[2J\u202eolleh\u2028", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_exception_repeats_of_it_can_pass_for_no_line_of_its_own()
    {
        var lines = Write("No answer", new InvalidOperationException(Forged)).TrimEnd().Split(Environment.NewLine);

        Assert.All(lines[1..], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
    }

    [Fact]
    public void A_line_says_when_how_bad_and_what()
    {
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d WRN Brontekst gewijzigd: één$", Write("Brontekst gewijzigd: één", exception: null).TrimEnd());
    }

    private static string Write(string template, Exception? exception)
    {
        using var output = new StringWriter();
        var path = new LogEventProperty("Path", new ScalarValue(Forged));
        new LogLineFormatter().Format(new LogEvent(DateTimeOffset.Now, LogEventLevel.Warning, exception, new MessageTemplateParser().Parse(template), [path]), output);
        return output.ToString();
    }
}
