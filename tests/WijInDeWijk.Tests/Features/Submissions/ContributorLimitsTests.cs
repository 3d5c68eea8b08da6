using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What one address does counts for that address, for as long as the period lasts.</summary>
public sealed class ContributorLimitsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly ContributorLimits _limits;

    public ContributorLimitsTests() => _limits = new ContributorLimits(Options.Create(new SubmissionOptions { SavesPerAddress = 2 }), new FloodMonitor(Options.Create(new LimitOptions()), _clock, NullLogger<FloodMonitor>.Instance), _clock);

    [Fact]
    public void The_period_slides_along()
    {
        Assert.False(_limits.SavesTooMany(From(1), "IN-1"));
        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.False(_limits.SavesTooMany(From(1), "IN-1"));
        Assert.True(_limits.SavesTooMany(From(1), "IN-1"));
        Assert.False(_limits.SavesTooMany(From(2), "IN-1"));

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(_limits.SavesTooMany(From(1), "IN-1"));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(_limits.SavesTooMany(From(1), "IN-1"));
    }

    [Fact]
    public void A_flood_of_addresses_forgets_those_of_longest_ago_and_not_the_last()
    {
        for (var number = 0; number < 20_001; number++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            _limits.SavesTooMany(From(number), "IN-1");
            _limits.SavesTooMany(From(number), "IN-1");
        }

        Assert.False(_limits.SavesTooMany(From(0), "IN-1"));
        Assert.True(_limits.SavesTooMany(From(20_000), "IN-1"));
    }

    [Fact]
    public void Who_has_a_whole_network_of_addresses_gets_no_further_than_a_few_clients()
    {
        var taken = Enumerable.Range(0, 1000).Count(subnet => !_limits.SavesTooMany(From(IPAddress.Parse($"2001:db8:7:{subnet:x}::1")), "IN-1"));

        Assert.Equal(2 * ClientAddressKey.ClientsPerNetwork, taken);
        Assert.False(_limits.SavesTooMany(From(IPAddress.Parse("2001:db8:8::1")), "IN-1"));
    }

    [Fact]
    public void Who_saves_one_submission_too_often_keeps_nobody_at_the_same_address_from_another()
    {
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => _limits.SavesTooMany(From(1), "IN-1")));

        Assert.False(_limits.SavesTooMany(From(1), "IN-2"));
    }

    private static DefaultHttpContext From(IPAddress address) => new() { Connection = { RemoteIpAddress = address } };

    private static DefaultHttpContext From(int number) => new() { Connection = { RemoteIpAddress = new IPAddress(0x0A000000 + number) } };
}
