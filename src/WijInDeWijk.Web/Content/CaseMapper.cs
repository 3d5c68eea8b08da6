using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

internal sealed class CaseMapper(DocumentIndex index)
{
    public void Fill(CaseStudy study, CaseDocument source)
    {
        (study.Subtitle, study.Summary, study.Funding) = (source.Subtitle, source.Summary, source.Funding);
        (study.Origin, study.PlacedOn) = (source.Origin, source.PlacedOn);
        FillChapter(study, source.Publication);
        (study.Chapter, study.Pages, study.Authors) = (source.Chapter, source.Pages, [.. source.Authors]);
        (study.Neighbourhood, study.Municipality, study.Province) = (source.Place.Neighbourhood, source.Place.Municipality, source.Place.Province);
        (study.Latitude, study.Longitude) = (source.Place.Latitude, source.Place.Longitude);
        (study.Area, study.MeetingPlace, study.Status) = (source.Area, source.MeetingPlace, source.Status);
        (study.Initiators, study.TargetGroups, study.OtherSpellings) = ([.. source.Initiators], [.. source.TargetGroups], [.. source.OtherSpellings]);
        (study.PeriodBegin, study.PeriodEnd, study.PeriodRemark) = (source.Period.Begin, source.Period.End, source.Period.Remark);
        (study.Aftermath, study.AftermathPages) = (source.Aftermath?.Text, source.Aftermath?.Provenance.Pages);
        study.AftermathOrigin = source.Aftermath?.Provenance.Origin ?? Origin.Publication;
        FillParts(study, source);
    }

    private void FillChapter(CaseStudy study, string? publication)
    {
        if (publication is null)
        {
            (study.PublicationId, study.Publication) = (null, null);
            return;
        }

        study.Publication = index.Get<Publication>(new DocumentLink(DocumentKind.Publication, publication));
    }

    private static void FillParts(CaseStudy study, CaseDocument source)
    {
        study.KeyFigures.AddRange(source.KeyFigures.Select(ToKeyFigure));
        study.Parties.AddRange(source.Parties.Select((party, ordinal) =>
            new Party { Ordinal = ordinal, Name = party.Name, Kind = party.Kind, Part = party.Part, Origin = party.Provenance.Origin, Pages = party.Provenance.Pages }));
        study.People.AddRange(source.People.Select(SharedParts.ToPerson));
        study.SocialCapital.AddRange(source.SocialCapital.Select(capital =>
            new SocialCapital { Kind = capital.Kind, Judgement = capital.Judgement, Reason = capital.Reason, Origin = capital.Provenance.Origin, Pages = capital.Provenance.Pages }));
        study.Findings.AddRange(source.Findings.Select((finding, ordinal) =>
            new Finding { Ordinal = ordinal, Kind = finding.Kind, Text = finding.Text, Origin = finding.Provenance.Origin, Pages = finding.Provenance.Pages }));
        study.EditorNotes.AddRange(source.EditorNotes.Select(SharedParts.ToEditorNote));
    }

    private static KeyFigure ToKeyFigure(KeyFigureEntry entry, int ordinal) => new()
    {
        Ordinal = ordinal,
        Anchor = entry.Id,
        Group = entry.Group,
        Topic = entry.Topic,
        Scale = entry.Scale,
        Indicator = entry.Indicator,
        Label = entry.Label,
        Value = entry.Value,
        OneIn = entry.OneIn,
        RangeFrom = entry.RangeFrom,
        RangeTo = entry.RangeTo,
        Text = entry.Text,
        Unit = entry.Unit,
        Qualifier = entry.Qualifier,
        Definition = entry.Definition,
        ReferenceDate = entry.ReferenceDate,
        SuppliedBy = entry.SuppliedBy,
        Origin = entry.Provenance.Origin,
        Pages = entry.Provenance.Pages,
        ComparisonValue = entry.Comparison?.Value,
        ComparedWith = entry.Comparison?.With,
        ComparisonQualifier = entry.Comparison?.Qualifier,
        EditorNote = entry.EditorNote,
    };
}
