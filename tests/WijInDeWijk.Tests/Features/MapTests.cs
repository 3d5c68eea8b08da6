using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Tests.Features;

/// <summary>Every case has a pin of its own, near where it is, that can be hit.</summary>
public sealed class MapTests(Site site) : IClassFixture<Site>
{
    private static readonly Netherlands Country = Netherlands.Load();

    [Theory]
    [InlineData(52.09, 5.12, 178.5, 244.8)]
    [InlineData(53.22, 6.57, 320.7, 64.0)]
    [InlineData(50.85, 5.69, 234.4, 443.2)]
    public void A_place_lies_where_the_drawing_has_it(double latitude, double longitude, double x, double y)
    {
        var point = Country.Projection.Project(latitude, longitude);

        Assert.Equal(x, point.X, 0.1);
        Assert.Equal(y, point.Y, 0.1);
    }

    [Fact]
    public void Pins_that_would_cover_each_other_are_moved_apart()
    {
        ProjectedPoint[] places = [new(100, 100), new(100, 100), new(110, 100), new(300, 300)];

        var pins = PinPlacement.Spread(places);

        Assert.All(pins.SelectMany((pin, index) => pins.Skip(index + 1).Select(pin.DistanceTo)), distance => Assert.True(distance >= PinPlacement.Apart - 0.5));
        Assert.Equal(places[3], pins[3]);
        Assert.Equal(pins, PinPlacement.Spread(places));
    }

    [Fact]
    public async Task The_map_follows_the_filter()
    {
        var page = await site.CreateClient().PageAsync("/casussen?gebied=dorps");

        var pin = Assert.Single(page.QuerySelectorAll("a.wijk-map__point"));
        Assert.StartsWith("Twirre doch mei, ", pin.GetAttribute("aria-label"), StringComparison.Ordinal);
    }
}
