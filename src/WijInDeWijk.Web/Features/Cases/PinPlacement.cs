using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Moves pins apart that would cover each other, so that each can be hit. The same places always give the same pins.</summary>
public static class PinPlacement
{
    /// <summary>At this distance two targets of 24 pixels lie side by side on a map of 270 pixels, as on a small phone.</summary>
    public const double Apart = 35;

    private const int Rounds = 60;

    public static IReadOnlyList<ProjectedPoint> Spread(IReadOnlyList<ProjectedPoint> places)
    {
        var pins = places.ToArray();
        for (var round = 0; round < Rounds && PushApart(pins); round++)
        {
        }

        return pins;
    }

    private static bool PushApart(ProjectedPoint[] pins)
    {
        var moved = false;
        for (var one = 0; one < pins.Length; one++)
        {
            for (var other = one + 1; other < pins.Length; other++)
            {
                var distance = pins[one].DistanceTo(pins[other]);
                if (distance >= Apart)
                {
                    continue;
                }

                var direction = Direction(pins[one], pins[other], distance, other);
                var step = ((Apart - distance) / 2) + 0.05;
                pins[one] = new(pins[one].X - (direction.X * step), pins[one].Y - (direction.Y * step));
                pins[other] = new(pins[other].X + (direction.X * step), pins[other].Y + (direction.Y * step));
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>Two pins on one spot have no direction of their own: each gets one by its place in the list.</summary>
    private static ProjectedPoint Direction(ProjectedPoint from, ProjectedPoint to, double distance, int index) => distance < 0.01
        ? new(Math.Cos(index * 2.4), Math.Sin(index * 2.4))
        : new((to.X - from.X) / distance, (to.Y - from.Y) / distance);
}
