using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Finds room for the name beside a pin; a name without room is left out, for the pin's link says it too.</summary>
internal sealed class LabelPlacement(IReadOnlyList<ProjectedPoint> pins, double width)
{
    private const double Letter = 7.6;
    private const double Height = 15;
    private const double Dot = 8;

    private readonly List<Box> _taken = [.. pins.Select(pin => new Box(pin.X - Dot, pin.Y - Dot, pin.X + Dot, pin.Y + Dot))];

    public MapLabel? Place(string text, ProjectedPoint pin)
    {
        var length = text.Length * Letter;
        foreach (var (label, box) in new[]
        {
            (new MapLabel(text, new(pin.X + 11, pin.Y + 5), "start"), At(pin.X + 11, pin.Y)),
            (new MapLabel(text, new(pin.X - 11, pin.Y + 5), "end"), At(pin.X - 11 - length, pin.Y)),
            (new MapLabel(text, new(pin.X, pin.Y + 22), "middle"), At(pin.X - (length / 2), pin.Y + 17)),
            (new MapLabel(text, new(pin.X, pin.Y - 12), "middle"), At(pin.X - (length / 2), pin.Y - 17)),
        })
        {
            if (box.Left >= 0 && box.Right <= width && !_taken.Exists(box.Overlaps))
            {
                _taken.Add(box);
                return label;
            }
        }

        return null;

        Box At(double left, double middle) => new(left, middle - (Height / 2), left + length, middle + (Height / 2));
    }

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
