using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Cases;

public static class CaseOrder
{
    /// <summary>What was placed last comes first; chapters of one publication in their own order.</summary>
#pragma warning disable CA1305, MA0011 // SQLite writes the year, and knows no culture
    public static IOrderedQueryable<CaseStudy> NewestFirst(this IQueryable<CaseStudy> cases) => cases
        .OrderByDescending(study => study.PlacedOn ?? study.Publication!.Year.ToString())
        .ThenBy(study => study.Chapter)
        .ThenBy(study => study.Id);
#pragma warning restore CA1305, MA0011
}
