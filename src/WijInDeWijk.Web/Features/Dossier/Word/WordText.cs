using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Dossier.Word;

internal static class WordText
{
    public static Run Run(string text, bool bold = false)
    {
        var run = new Run();
        if (bold)
        {
            run.AppendChild(new RunProperties(new Bold()));
        }

        run.AppendChild(new Text(OneLine(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>The parts of a field that Word works out: its instruction, and what it shows until then.</summary>
    public static IEnumerable<Run> Field(string instruction, string shown) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {XmlText.Clean(instruction)} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text(OneLine(shown))),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private static string OneLine(string text) => XmlText.Clean(text).ReplaceLineEndings(" ").Replace('\t', ' ');
}
