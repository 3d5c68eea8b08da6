using System.Globalization;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A file in words, for who is to open it.</summary>
public static class FileWords
{
    /// <summary>What it is, how large, and what it holds: <c>PDF, 120 kB, 2 pagina’s, 1 link</c>.</summary>
    public static string Describe(SubmissionFile file)
    {
        var size = file.Length < 1_000_000 ? $"{Math.Max(1, file.Length / 1_000)} kB" : $"{DutchFormat.Number(Math.Round(file.Length / 1_000_000m, 1))} MB";
        return string.Join(", ", [KindOf(file), size, .. file.IsPhoto ? [string.Create(CultureInfo.InvariantCulture, $"{file.Width} bij {file.Height} beeldpunten")] : HeldBy(file)]);
    }

    /// <summary>Whether a virus scanner looked at it, and what that means for who wants to open it.</summary>
    public static string Scan(SubmissionFile file, bool isScannerOn) => file.ScanStatus switch
    {
        ScanStatus.Infected => $"Hierin is een virus gevonden ({file.ScanFinding}). Niemand kan dit bestand openen.",
        ScanStatus.Clean => $"Nagekeken op virussen op {DutchFormat.Date(file.ScannedAt!.Value)}: niets gevonden.",
        _ when isScannerOn => "Nog niet nagekeken op virussen. Dat gebeurt vanzelf; daarna kunt u het openen.",
        _ => "Niet nagekeken op virussen.",
    };

    private static string KindOf(SubmissionFile file) => file.ContentType switch
    {
        MediaTypes.Pdf => "PDF",
        MediaTypes.Word => "Word-bestand",
        _ => $"foto ({file.ContentType[(file.ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant()})",
    };

    private static IEnumerable<string> HeldBy(SubmissionFile file)
    {
        if (file.LinkCount is not { } links)
        {
            return ["wat erin zit is niet bekeken"];
        }

        (int Count, string One, string More)[] parts =
        [
            (file.PageCount ?? 0, "pagina", "pagina’s"), (links, "link", "links"), (file.FormFieldCount ?? 0, "invulveld", "invulvelden"), (file.AttachmentCount ?? 0, "bijlage erin", "bijlagen erin"),
        ];
        return parts.Where(part => part.Count > 0).Select(part => DutchFormat.Count(part.Count, part.One, part.More));
    }
}
