using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Cases;

internal static class CasePeriod
{
    /// <summary><c>april 2019 tot september 2019. …</c> or <c>sinds 2016</c>.</summary>
    public static string InWords(CaseStudy study)
    {
        var span = study.PeriodEnd is { } end
            ? $"Van {Dutch.Date(study.PeriodBegin)} tot en met {Dutch.Date(end)}"
            : $"Sinds {Dutch.Date(study.PeriodBegin)}";
        return study.PeriodRemark is { } remark ? $"{span}. {remark}" : span;
    }
}
