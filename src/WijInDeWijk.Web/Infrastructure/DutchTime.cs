using System.Globalization;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>The clock and calendar of the Netherlands, wherever the server stands.</summary>
public static class DutchTime
{
    internal const string ZoneName = "Europe/Amsterdam";

    // That it is there, MachineRequirements saw to at the start.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneName);

    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy"];

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>When a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>Early on a day: before people come to work.</summary>
    public static DateTimeOffset Morning(DateOnly day) => At(day, new TimeOnly(6, 0));

    /// <summary>A day as a browser sends it, or as people type it where the browser has no calendar: <c>2026-12-31</c> or <c>31-12-2026</c>.</summary>
    public static DateOnly? ParseDay(string? text) => DateOnly.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
