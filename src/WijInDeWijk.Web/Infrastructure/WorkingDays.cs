using PublicHoliday;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Days from Monday to Friday, without the national holidays: Liberation Day is one of those once in five years, Good Friday never.</summary>
public static class WorkingDays
{
    private static readonly DutchPublicHoliday Holidays = new(liberationDayOnlyAtLustrum: true);

    public static DateOnly After(DateTimeOffset moment, int days) =>
        DateOnly.FromDateTime(Holidays.BusinessDaysAdd(DayOf(moment), days));

    /// <summary>How many have passed since.</summary>
    public static int Since(DateTimeOffset moment, DateTimeOffset now)
    {
        var count = 0;
        for (var (day, last) = (DayOf(moment).AddDays(1), DayOf(now)); day <= last; day = day.AddDays(1))
        {
            count += Holidays.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private static DateTime DayOf(DateTimeOffset moment) => DutchTime.DayOf(moment).ToDateTime(TimeOnly.MinValue);
}
