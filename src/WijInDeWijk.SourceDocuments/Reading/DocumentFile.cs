using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>A Markdown file taken apart: front matter between two lines <c>---</c>, and the running text after it.</summary>
/// <param name="FrontMatter">Ready to be read field by field.</param>
/// <param name="Body">The running text.</param>
/// <param name="BodyLine">Line in the file on which the running text begins, from 1.</param>
/// <param name="Log">Where its faults go.</param>
internal sealed record DocumentFile(Fields FrontMatter, string Body, int BodyLine, FileLog Log)
{
    /// <summary>Lines that are no field, and the one after them.</summary>
    private const int FencesAndOne = 3;

    private const int MaxBrackets = 200;
    private const string InvalidYaml = "Dit is geen geldige YAML:";

    /// <summary>Null, with the reason reported, for a file without readable front matter.</summary>
    public static DocumentFile? Open(string text, FileLog log)
    {
        var document = SourceDocuments.FrontMatter.Split(text.ReplaceLineEndings("\n"));
        if (document.Fields is not { } fields)
        {
            log.Report(1, null, $"Een document begint met gegevens in YAML tussen twee regels '{SourceDocuments.FrontMatter.Fence}'.");
            return null;
        }

        // The first fence stays in front of the YAML, so that its line numbers are those of the file.
        var root = ParseYaml($"{SourceDocuments.FrontMatter.Fence}\n{fields}".TrimEnd('\n'), log);
        if (root is not YamlMappingNode mapping)
        {
            if (root is not null)
            {
                log.Report(1, null, "De gegevens tussen '---' zijn geen lijst van velden met 'naam: waarde'.");
            }

            return null;
        }

        var lines = document.Body.Split('\n');
        var blank = lines.TakeWhile(string.IsNullOrWhiteSpace).Count();
        var bodyLine = fields.Count(sign => sign == '\n') + FencesAndOne + blank;
        return new DocumentFile(new Fields(mapping, path: null, log), string.Join('\n', lines.Skip(blank)), bodyLine, log);
    }

    /// <summary>Null, with the reason reported, for text that is no YAML or holds nothing.</summary>
    public static YamlNode? ParseYaml(string yaml, FileLog log)
    {
        if (IsTooDeep(yaml))
        {
            log.Report(1, null, $"{InvalidYaml} er staan te veel haakjes in elkaar.");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(yaml);
            stream.Load(reader);
            if (stream.Documents.Count > 0)
            {
                return stream.Documents[0].RootNode;
            }

            log.Report(1, null, "Het bestand is leeg.");
        }
        catch (YamlException exception)
        {
            log.Report((int)exception.Start.Line, null, $"{InvalidYaml} {(exception.InnerException ?? exception).Message}");
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's scanner gives, without a place, for a bracket that is never closed.
            log.Report(LastReadableLine(yaml), null, $"{InvalidYaml} een haakje of aanhalingsteken wordt niet gesloten.");
        }

        return null;
    }

    /// <summary>The parser calls itself for every bracket within a bracket: enough of them would end the program.</summary>
    private static bool IsTooDeep(string yaml)
    {
        var depth = 0;
        foreach (var character in yaml)
        {
            depth += character is '[' or '{' ? 1 : character is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > MaxBrackets)
            {
                return true;
            }
        }

        return false;
    }

    private static int LastReadableLine(string yaml)
    {
        using var reader = new StringReader(yaml);
        var parser = new Parser(reader);
        try
        {
            while (parser.MoveNext())
            {
            }
        }
        catch (InvalidOperationException)
        {
            // The place it got to is the answer.
        }

        return (int)(parser.Current?.Start.Line ?? 1);
    }
}
