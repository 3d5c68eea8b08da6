using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Dossier;

/// <summary>The facts of a case, a line each, the same on paper and in a Word document.</summary>
public static class CaseFactList
{
    public static IEnumerable<(string Label, string Value)> Of(CaseView study) =>
    [
        ("Plaats", $"{study.Card.Neighbourhood}, {study.Card.Municipality} ({study.Card.Province})"),
        ("Soort gebied", study.Card.Area.Label()),
        ("Gestart door", DutchFormat.Enumerate([.. study.Facts.Initiators.Select(initiator => initiator.Label())])),
        ("Ontmoetingsplek", study.Card.MeetingPlace.Label()),
        ("Voor wie", DutchFormat.Enumerate(study.Facts.TargetGroups)),
        ("Periode", study.Facts.Period),
        ("Stand", study.Card.Status.Label()),
        ("Geld", study.Facts.Funding),
        .. study.Aftermath is { } aftermath ? [("Hoe het verder ging", $"{aftermath.Text} ({DutchFormat.Source(aftermath.Provenance)})")] : Array.Empty<(string, string)>(),
    ];
}
