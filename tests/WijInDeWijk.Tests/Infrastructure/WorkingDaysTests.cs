using System.Globalization;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Monday to Friday without the national holidays, by the calendar of the Netherlands.</summary>
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-24T12:00Z", 10, "2026-12-08")]
    [InlineData("2026-12-24T12:00Z", 1, "2026-12-28")]
    [InlineData("2026-12-31T12:00Z", 1, "2027-01-04")]
    [InlineData("2027-03-26T12:00Z", 1, "2027-03-30")]
    [InlineData("2027-04-26T12:00Z", 1, "2027-04-28")]
    [InlineData("2027-05-05T12:00Z", 1, "2027-05-07")]
    [InlineData("2027-05-14T12:00Z", 1, "2027-05-18")]
    public void National_holidays_are_left_out(string moment, int days, string expected) =>
        Assert.Equal(expected, WorkingDays.After(Moment(moment), days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2027-03-25T12:00Z", "2027-03-26")]
    [InlineData("2027-05-04T12:00Z", "2027-05-05")]
    public void Good_Friday_and_an_ordinary_Liberation_Day_are_working_days(string moment, string expected) =>
        Assert.Equal(expected, WorkingDays.After(Moment(moment), 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Liberation_Day_is_a_holiday_once_in_five_years() => Assert.Equal(new DateOnly(2025, 5, 6), WorkingDays.After(Moment("2025-05-02T12:00Z"), 1));

    [Theory]
    [InlineData("2026-12-24T12:00Z", "2026-12-28T12:00Z", 1)]
    [InlineData("2026-12-24T12:00Z", "2027-01-04T12:00Z", 5)]
    [InlineData("2026-11-24T12:00Z", "2026-11-24T22:30Z", 0)]
    [InlineData("2026-11-24T12:00Z", "2026-11-24T23:30Z", 1)]
    [InlineData("2026-07-01T12:00Z", "2026-07-01T22:30Z", 1)]
    public void What_has_passed_is_counted_in_the_same_days(string moment, string now, int expected) =>
        Assert.Equal(expected, WorkingDays.Since(Moment(moment), Moment(now)));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
