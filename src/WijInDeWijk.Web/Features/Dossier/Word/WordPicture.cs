using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.Web.Infrastructure;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>A drawing in the line of text, at the proportions of the pictures beside shared links: 1200 by 630.</summary>
internal static class WordPicture
{
    private const long EmuPerCentimetre = 360_000;
    private const long Width = 12 * EmuPerCentimetre;
    private const long Height = Width * 630 / 1200;

    public static Paragraph Of(string relation, uint number, string alternative)
    {
        var words = XmlText.Clean(alternative);
        var picture = new PIC.Picture(
            new PIC.NonVisualPictureProperties(
                new PIC.NonVisualDrawingProperties { Id = number, Name = $"Tekening {number}", Description = words },
                new PIC.NonVisualPictureDrawingProperties()),
            new PIC.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = Height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new DW.Inline(
            new DW.Extent { Cx = Width, Cy = Height },
            new DW.DocProperties { Id = number, Name = $"Tekening {number}", Description = words },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(new Run(new Drawing(inline)));
    }
}
