using System.IO.Compression;
using System.Text;
using ImageMagick;

namespace WijInDeWijk.Tests.Given;

/// <summary>Real files, made on the spot, sound and unsound.</summary>
internal static class SampleFiles
{
    public const string Secret = "Verborgen in de foto";

    /// <summary>A picture of 64 by 40 whose left half is blue and right half red, as HEIC. ImageMagick reads that and does not write it.</summary>
    public static byte[] Heic => Convert.FromBase64String(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAKAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAALwACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAACgAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAADdtZGF0AAAAKygBrxmA70mlv//wryEfdlG/hvBY0DpuJOyDDbbjtgFgtTBN6rDkFxWJMxs=");

    /// <summary>The left half blue, the right half red.</summary>
    public static byte[] Photo(MagickFormat format, uint width = 64, uint height = 40, Action<MagickImage>? change = null)
    {
        using var image = new MagickImage(MagickColors.Red, width, height);
        using var left = new MagickImage(MagickColors.Blue, width / 2, height);
        image.Composite(left, 0, 0, CompositeOperator.Over);
        change?.Invoke(image);
        image.Format = format;
        return image.ToByteArray();
    }

    /// <summary>Adds a place, a camera, a caption and a comment, as a telephone and its apps do.</summary>
    public static void AddTraces(MagickImage image)
    {
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(52), new Rational(5), new Rational(24)]);
        exif.SetValue(ExifTag.GPSLongitudeRef, "E");
        exif.SetValue(ExifTag.GPSLongitude, [new Rational(5), new Rational(7), new Rational(12)]);
        exif.SetValue(ExifTag.Model, Secret);
        exif.SetValue(ExifTag.DateTimeOriginal, "2026:11:24 12:00:00");
        image.SetProfile(exif);
        var iptc = new IptcProfile();
        iptc.SetValue(IptcTag.Caption, Secret);
        image.SetProfile(iptc);
        image.SetProfile(new XmpProfile(Encoding.UTF8.GetBytes(
            $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:creator=\"{Secret}\"/></rdf:RDF></x:xmpmeta>")));
        image.Comment = Secret;
        image.SetAttribute("Author", Secret);
    }

    /// <summary>A photo taken with the telephone on its side: as stored it lies down, as shown it stands.</summary>
    public static void TurnClockwiseWhenShown(MagickImage image)
    {
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Orientation, (ushort)ImageMagick.Orientation.RightTop);
        image.SetProfile(exif);
        image.Orientation = Orientation.RightTop;
    }

    /// <summary>A picture of a few kilobytes that takes gigabytes to decode.</summary>
    public static byte[] PngBomb(int side)
    {
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + ((side + 7) / 8)];
            for (var line = 0; line < side; line++)
            {
                packed.Write(row);
            }
        }

        var header = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header, side);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1;
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG of which nothing but the first part is there.</summary>
    /// <param name="colours">As PNG counts them: 2 is in colour, 6 also with what can be seen through.</param>
    public static byte[] PngHeader(int width, int height, byte colours, bool isInterlaced)
    {
        var header = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, colours, isInterlaced ? (byte)1 : (byte)0);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IEND", [])];
    }

    /// <summary>A HEIC of which nothing is there but the sizes of a tile and of the whole.</summary>
    public static byte[] HeicHeader(int width, int height)
    {
        byte[] sizes = [.. "xxxxispe"u8, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, .. "xxxxispe"u8, 0, 0, 0, 0, 0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height];
        return [0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0, 0, 0, 0, (byte)(8 + sizes.Length), .. "meta"u8, .. sizes];
    }

    /// <summary>A JPEG in several scans, of which nothing but the markers is there.</summary>
    public static byte[] ProgressiveJpegHeader(int width, int height, int scans)
    {
        byte[] frame = [0xFF, 0xC2, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34];
        return [0xFF, 0xD8, .. frame, .. Enumerable.Repeat(scan, scans).SelectMany(item => item), 0xFF, 0xD9];
    }

    public static byte[] Pdf(string inside = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n{inside}\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A PDF that qpdf secured, by how it did so: with a password to open it, or only with one that its owner restricted it by.</summary>
    public static byte[] SecuredPdf(string name) => File.ReadAllBytes(Path.Combine(Support.Repository.Root, "tests", "WijInDeWijk.Tests", "Given", "Pdf", name));

    /// <summary>The smallest Word document, with more parts where a test wants them.</summary>
    public static byte[] Word(string mainType = "document.main+xml", params (string Name, byte[] Content)[] parts) => Word(mainType, string.Empty, parts);

    /// <param name="types">Of its parts, added to those that each such document has.</param>
    /// <param name="parts">In place of those with the same name, or beside them.</param>
    public static byte[] WordOf(string types, params (string Name, byte[] Content)[] parts) => Word("document.main+xml", types, parts);

    private static byte[] Word(string mainType, string moreTypes, (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var types = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{mainType}\"/>{moreTypes}</Types>";
            const string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
            (string Name, byte[] Content)[] usual = [("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("_rels/.rels", Encoding.UTF8.GetBytes(relations)), ("word/document.xml", "<document/>"u8.ToArray())];
            foreach (var (name, content) in usual.ExceptBy(parts.Select(part => part.Name), part => part.Name).Concat(parts))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(check, System.IO.Hashing.Crc32.HashToUInt32(body));
        return [.. length, .. body, .. check];
    }
}
