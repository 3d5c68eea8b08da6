using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Reading;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>Writes what stands beside the texts as the reader takes it in again. A file is written where there is something to say.</summary>
public static class UserContentWriter
{
    public static IEnumerable<(string File, string Text)> Write(UserContentTexts beside)
    {
        if (beside.Reactions.Count > 0)
        {
            yield return (SourceFiles.ReactionsFile, Reactions(beside.Reactions));
        }

        if (beside.CheckIns.Count > 0)
        {
            yield return (SourceFiles.CheckInsFile, CheckIns(beside.CheckIns));
        }

        if (beside.Photos.Count > 0)
        {
            yield return (SourceFiles.PhotosFile, Photos(beside.Photos));
        }

        if (beside.Histories.Count > 0)
        {
            yield return (SourceFiles.HistoryFile, Histories(beside.Histories));
        }
    }

    public static string Archive(IEnumerable<ArchivedEntry> entries)
    {
        var list = new YamlList("Van de site gehaald; andere documenten mogen ze blijven noemen.");
        foreach (var entry in entries)
        {
            list.Entry().Plain("document", entry.Link).Text("titel", entry.Title).Text("naar", entry.ForwardTo);
        }

        return list.ToString();
    }

    private static string Reactions(IEnumerable<ReactionEntry> reactions)
    {
        var list = new YamlList("Reacties uit de praktijk die op de site staan.");
        foreach (var reaction in reactions)
        {
            list.Entry().Plain("nummer", reaction.Number).Plain("bij", reaction.Page).Plain("reactie", reaction.Kind.Code())
                .Text("tekst", reaction.Text).Text("plaats", reaction.Place).Text("wie", reaction.Who).Plain("op", MomentValue.Write(reaction.SentAt));
        }

        return list.ToString();
    }

    private static string CheckIns(IEnumerable<CheckInEntry> answers)
    {
        var list = new YamlList("Antwoorden op ‘Hoe gaat het nu?’ die op de site staan.");
        foreach (var answer in answers)
        {
            list.Entry().Plain("casus", answer.Case).Plain("uitkomst", answer.Outcome.Code())
                .Text("veranderd", answer.Changed).Text("geleerd", answer.Learnt).Text("wie", answer.Who).Plain("op", MomentValue.Write(answer.SentAt));
        }

        return list.ToString();
    }

    private static string Photos(IEnumerable<PhotoEntry> photos)
    {
        var list = new YamlList("Foto’s bij casussen; de bestanden liggen in de map fotos.");
        foreach (var photo in photos)
        {
            list.Entry().Plain("nummer", photo.Number).Plain("casus", photo.Case).Plain("bestand", photo.File[SourceFiles.PhotosFolder.Length..])
                .Text("alt", photo.Alt).Text("maker", photo.Credit).Text("vingerafdruk", photo.Fingerprint);
        }

        return list.ToString();
    }

    private static string Histories(IEnumerable<PageHistoryEntry> histories)
    {
        var list = new YamlList("Wanneer pagina’s zijn bijgewerkt, en wat lezers daarover lezen. Oudste eerst.");
        foreach (var page in histories)
        {
            list.Entry().Plain("document", page.Page).Plain("bijgewerkt", MomentValue.Write(page.UpdatedAt))
                .Lines("veranderd", page.Notes.Select(note => $"{{ op: {MomentValue.Write(note.At)}, wat: {YamlText.Quote(note.Words)} }}"));
        }

        return list.ToString();
    }
}
