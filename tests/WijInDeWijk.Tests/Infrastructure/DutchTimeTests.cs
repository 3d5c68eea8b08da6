using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>What day it is, is asked in the Netherlands.</summary>
public sealed class DutchTimeTests
{
    [Theory]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("31-12-2026", "2026-12-31")]
    [InlineData(" 1-2-2027 ", "2027-02-01")]
    [InlineData("2-1", null)]
    [InlineData("31-2-2026", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_day_is_read_as_people_type_it(string? typed, string? day) =>
        Assert.Equal(day, DutchTime.ParseDay(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-01-15T22:30Z", "2026-01-15")]
    [InlineData("2026-01-15T23:30Z", "2026-01-16")]
    [InlineData("2026-07-15T21:30Z", "2026-07-15")]
    [InlineData("2026-07-15T22:30Z", "2026-07-16")]
    [InlineData("2026-07-15T23:30Z", "2026-07-16")]
    [InlineData("2026-12-31T23:30Z", "2027-01-01")]
    public void Today_begins_at_midnight_in_summer_and_in_winter(string moment, string day)
    {
        var clock = new FakeTimeProvider(Moment(moment));

        Assert.Equal(day, DutchFormat.Day(clock.Today()));
        Assert.Equal(day, DutchFormat.Day(clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-01-14T23:00Z", "2026-01-15T05:00Z")]
    [InlineData("2026-07-15", "2026-07-14T22:00Z", "2026-07-15T04:00Z")]
    [InlineData("2026-03-29", "2026-03-28T23:00Z", "2026-03-29T04:00Z")]
    public void A_day_and_its_morning_begin_when_they_do_there(string day, string start, string morning)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal(Moment(start), DutchTime.StartOf(date));
        Assert.Equal(Moment(morning), DutchTime.Morning(date));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
