using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What can be found of a case besides its sections.</summary>
internal static class CasePassages
{
    public static IEnumerable<PassageDraft> Of(CaseStudy study) =>
    [
        new(PassageKind.Document, $"{study.Title}. {study.Subtitle}", study.Summary, null) { Names = Names(study), Hidden = Facts(study) },
        .. study.Authors.Select(DocumentPassages.Author),
        .. study.Aftermath is { } aftermath ? [new PassageDraft(PassageKind.Section, "Hoe het verder ging", aftermath, "hoe-het-verder-ging")] : Array.Empty<PassageDraft>(),
        .. study.SocialCapital.OrderBy(capital => capital.Kind.ToString(), StringComparer.Ordinal).Select(capital => new PassageDraft(
            PassageKind.SocialCapital, $"{capital.Kind.Label()}: {capital.Judgement.Label()}", capital.Reason, PartAnchor.Capital(capital.Kind, capital.Origin))),
        .. study.Findings.Select((finding, index) => new PassageDraft(PassageKind.Finding, finding.Kind.Label(), finding.Text, PartAnchor.Finding(index))),
        .. study.Evidence.Select(item => new PassageDraft(
            PassageKind.Evidence, $"Les {item.Lesson.Number}: {item.Lesson.Title}", item.Text, PartAnchor.Lesson(item.Lesson.Number))),
        .. ReactionPassages.Of(study),
        .. study.CheckIns.Select(answer => new PassageDraft(
            PassageKind.CheckIn, answer.Outcome.Label(), MarkdownText.ToPlainText($"{answer.Words.Changed}\n\n{answer.Words.Learnt}"), "hoe-gaat-het-nu")),
        .. study.KeyFigures.Select(Figure),
        .. study.Parties.Select(Party),
        .. study.People.Select((person, index) => new PassageDraft(PassageKind.Person, person.Name, person.Role, PartAnchor.Person(index))),
    ];

    private static PassageDraft Party(Party party, int index) =>
        new(PassageKind.Party, party.Name, party.Part ?? $"{party.Name} is een van de betrokken partijen.", PartAnchor.Party(index)) { Hidden = party.Kind.Label() };

    private static PassageDraft Figure(KeyFigure figure)
    {
        var view = FigureView.From(figure);
        string?[] facts = [view.Value, view.Comparison, .. view.Remarks, figure.EditorNote];
        return new PassageDraft(PassageKind.KeyFigure, figure.Label, string.Join("; ", facts.OfType<string>()), $"cijfer-{figure.Anchor}")
        {
            Hidden = $"{figure.Topic.Label()} {figure.Unit}",
        };
    }

    /// <summary>Where it is tells a case apart as its title does.</summary>
    private static string Names(CaseStudy study) => string.Join(". ", [study.Neighbourhood, study.Municipality, study.Province, .. study.OtherSpellings]);

    /// <summary>The facts beside the story, whatever words the summary uses.</summary>
    private static string Facts(CaseStudy study) => string.Join(". ",
    [
        study.Area.Label(), study.MeetingPlace.Label(), study.Status.Label(), study.Funding,
        .. study.Initiators.Select(initiator => initiator.Label()), .. study.TargetGroups,
        .. study.References.Where(tie => tie.IsListed && tie.To.Kind == DocumentKind.Theme).Select(tie => tie.To.Title),
        .. study.EditorNotes.Select(note => note.Text),
    ]);
}
