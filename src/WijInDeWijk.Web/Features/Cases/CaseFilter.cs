using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>What a reader narrows the list of cases to. A value that does not exist narrows nothing: an old link still shows a list.</summary>
public sealed record CaseFilter
{
    [FromQuery(Name = "plaats")]
    public string? Municipality { get; init; }

    [FromQuery(Name = "gebied")]
    public string? Area { get; init; }

    [FromQuery(Name = "initiatiefnemer")]
    public string? Initiator { get; init; }

    [FromQuery(Name = "ontmoetingsplek")]
    public string? MeetingPlace { get; init; }

    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = Paging.Parameter)]
    public int? Page { get; init; }

    public bool IsEmpty => string.IsNullOrEmpty(Municipality) && string.IsNullOrEmpty(Area) && string.IsNullOrEmpty(Initiator)
        && string.IsNullOrEmpty(MeetingPlace) && string.IsNullOrEmpty(Theme);

    public IQueryable<CaseStudy> Apply(IQueryable<CaseStudy> cases)
    {
        if (!string.IsNullOrEmpty(Municipality))
        {
            cases = cases.Where(study => study.Municipality == Municipality);
        }

        if (Terms.TryParse<AreaKind>(Area, out var area))
        {
            cases = cases.Where(study => study.Area == area);
        }

        if (Terms.TryParse<Initiator>(Initiator, out var initiator))
        {
            cases = cases.Where(study => study.Initiators.Contains(initiator));
        }

        if (Terms.TryParse<MeetingPlaceKind>(MeetingPlace, out var meetingPlace))
        {
            cases = cases.Where(study => study.MeetingPlace == meetingPlace);
        }

        if (!string.IsNullOrEmpty(Theme))
        {
            cases = cases.Where(study => study.References.Any(tie => tie.To.Kind == DocumentKind.Theme && tie.To.Slug == Theme));
        }

        return cases;
    }
}
