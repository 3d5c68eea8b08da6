namespace WijInDeWijk.Web.Features.Submissions.Following;

/// <summary>Days from Monday to Friday; holidays are not known here.</summary>
public static class WorkingDays
{
    public static DateOnly After(DateTimeOffset moment, int days)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days--;
            }
        }

        return day;
    }
}
