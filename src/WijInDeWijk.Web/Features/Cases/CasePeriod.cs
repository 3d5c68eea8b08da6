using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Cases;

internal static class CasePeriod
{
    /// <summary><c>april 2019 tot september 2019. …</c> or <c>sinds 2016</c>.</summary>
    public static string InWords(CaseStudy study)
    {
        var span = (study.PeriodBegin, study.PeriodEnd) switch
        {
            ({ } begin, { } end) => $"Van {DutchFormat.Date(begin)} tot en met {DutchFormat.Date(end)}",
            ({ } begin, null) => $"Sinds {DutchFormat.Date(begin)}",
            (null, { } end) => $"Tot en met {DutchFormat.Date(end)}",
            _ => "Begin onbekend",
        };
        return study.PeriodRemark is { } remark ? $"{span}. {remark}" : span;
    }
}
