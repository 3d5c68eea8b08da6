using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>A4 with margins, and at the foot of each page where it comes from and which page it is.</summary>
internal static class WordFooter
{
    public static void AddTo(MainDocumentPart main, Body body, string text)
    {
        var part = main.AddNewPart<FooterPart>();
        var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), WordText.Run($"{text} · pagina "));
        line.Append(WordText.Field("PAGE", "1"));
        line.AppendChild(WordText.Run(" van "));
        line.Append(WordText.Field("NUMPAGES", "1"));
        part.Footer = new Footer(line);
        body.AppendChild(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1247, Right = 1247, Header = 567, Footer = 567, Gutter = 0 }));
    }
}
