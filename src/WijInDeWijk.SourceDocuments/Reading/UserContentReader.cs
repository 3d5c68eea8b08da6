using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>Reads what an export keeps beside the documents.</summary>
/// <param name="pages">The documents beside it: what is gone has nothing beside it.</param>
/// <param name="photos">Paths of the image files that are there.</param>
internal sealed partial class UserContentReader(IReadOnlySet<DocumentLink> pages, IReadOnlySet<string> photos)
{
    // Numbers go on from the highest one.
    private const int HighestNumber = 999_999_999;

    private readonly HashSet<int> _reactions = [];
    private readonly HashSet<int> _photos = [];
    private readonly HashSet<DocumentLink> _histories = [];

    public ReactionEntry ReadReaction(Fields fields) => new(
        ReadNumber(fields, _reactions),
        ReadPage(fields, "bij", DocumentKind.Lesson, DocumentKind.Case),
        fields.Required("reactie").AsTerm<ReactionKind>() ?? default,
        fields.Required("tekst").AsTextOrEmpty(ReactionEntry.TextLength),
        fields.Optional("plaats").AsTextOrEmpty(ReactionEntry.PlaceLength),
        fields.Optional("wie").AsTextOrEmpty(ReactionEntry.WhoLength),
        fields.Required("op").AsMoment() ?? default);

    public CheckInEntry ReadCheckIn(Fields fields) => new(
        ReadCase(fields),
        fields.Required("uitkomst").AsTerm<CheckInOutcome>() ?? default,
        fields.Optional("veranderd").AsTextOrEmpty(CheckInEntry.TextLength),
        fields.Optional("geleerd").AsTextOrEmpty(CheckInEntry.TextLength),
        fields.Optional("wie").AsTextOrEmpty(CheckInEntry.WhoLength),
        fields.Required("op").AsMoment() ?? default);

    public PhotoEntry ReadPhoto(Fields fields)
    {
        var (file, print) = (fields.Required("bestand"), fields.Optional("vingerafdruk"));
        var photo = new PhotoEntry(
            ReadNumber(fields, _photos),
            ReadCase(fields),
            SourceFiles.PhotosFolder + file.AsTextOrEmpty(),
            fields.Required("alt").AsTextOrEmpty(PhotoEntry.AltLength),
            fields.Optional("maker").AsTextOrEmpty(PhotoEntry.CreditLength),
            print.AsText(),
            file.IsPresent ? file.Line : fields.Line);
        if (file.IsPresent && !photos.Contains(photo.File))
        {
            fields.Log.Report(file.Line, file.Path, $"Het bestand {photo.File} is er niet.");
        }

        if (photo.Fingerprint is { } text && !Sha256().IsMatch(text))
        {
            fields.Log.Report(print.Line, print.Path, "Een vingerafdruk telt 64 tekens: 0 tot en met 9 en a tot en met f. Laat de regel weg bij een foto die u er zelf bij zet.");
        }

        return photo;
    }

    public PageHistoryEntry ReadHistory(Fields fields)
    {
        var page = ReadPage(fields, "document", [.. PageHistoryEntry.Dated]);
        if (page.Key is not null && !_histories.Add(page))
        {
            fields.Log.Report(fields.Line, fields.Optional("document").Path, $"'{page}' staat er al.");
        }

        return new PageHistoryEntry(page, fields.Required("bijgewerkt").AsMoment() ?? default, fields.Optional("veranderd").AsListOf(ReadNote));
    }

    private static ChangeNote ReadNote(Fields fields) =>
        new(fields.Required("op").AsMoment() ?? default, fields.Required("wat").AsTextOrEmpty(ChangeNote.WordsLength));

    private static int ReadNumber(Fields fields, HashSet<int> taken)
    {
        var field = fields.Required("nummer");
        if (field.AsInteger(1, HighestNumber) is not { } number)
        {
            return 0;
        }

        if (!taken.Add(number))
        {
            fields.Log.Report(field.Line, field.Path, $"Nummer {number} is er al.");
        }

        return number;
    }

    private string ReadCase(Fields fields)
    {
        var field = fields.Required("casus");
        var slug = field.AsTextOrEmpty();
        if (slug.Length > 0)
        {
            CheckPage(new DocumentLink(DocumentKind.Case, slug), field, fields.Log);
        }

        return slug;
    }

    /// <summary>The default, with the reason reported, for what names no page of these kinds.</summary>
    private DocumentLink ReadPage(Fields fields, string name, params DocumentKind[] kinds)
    {
        var field = fields.Required(name);
        if (field.AsText() is not { } text)
        {
            return default;
        }

        if (DocumentLink.TryParse(text, out var link) && kinds.Contains(link.Kind))
        {
            CheckPage(link, field, fields.Log);
            return link;
        }

        fields.Log.Report(field.Line, field.Path, $"'{text}' is niet toegestaan: schrijf {string.Join(" of ", kinds.Select(kind => $"{kind.Code()}:…"))}.");
        return default;
    }

    private void CheckPage(DocumentLink link, FieldValue field, FileLog log)
    {
        if (!pages.Contains(link))
        {
            log.Report(field.Line, field.Path, FileLog.NotThere(link));
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sha256();
}
