using System.Linq.Expressions;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseCard(
    string Slug, string Title, string Subtitle, string Summary, string Neighbourhood, string Municipality, string Province,
    AreaKind Area, MeetingPlaceKind MeetingPlace, CaseStatus Status, double Latitude, double Longitude)
{
    public static readonly Expression<Func<CaseStudy, CaseCard>> FromCase = study => new CaseCard(
        study.Slug, study.Title, study.Subtitle, study.Summary, study.Neighbourhood, study.Municipality, study.Province,
        study.Area, study.MeetingPlace, study.Status, study.Latitude, study.Longitude);
}
