namespace WijInDeWijk.Web.Infrastructure;

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

    /// <summary>How many have passed since.</summary>
    public static int Since(DateTimeOffset moment, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var count = 0;
        for (var day = DateOnly.FromDateTime(moment.UtcDateTime); day < today; day = day.AddDays(1))
        {
            count += day.AddDays(1).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }
}
