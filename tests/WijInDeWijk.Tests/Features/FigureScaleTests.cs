using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.KeyFigures;

namespace WijInDeWijk.Tests.Features;

/// <summary>Unusual values look right.</summary>
public sealed class FigureScaleTests
{
    [Theory]
    [InlineData(0, "0%", "0%")]
    [InlineData(100, "0%", "100%")]
    [InlineData(12.5, "0%", "12.5%")]
    public void A_percentage_is_drawn_on_a_scale_of_a_hundred(double value, string from, string width)
    {
        var bar = BarOf(Figure(figure => figure.Value = (decimal)value));

        Assert.Equal((from, width), (bar!.From, bar.Width));
    }

    [Fact]
    public void A_range_begins_where_it_begins()
    {
        var bar = BarOf(Figure(figure => (figure.Value, figure.RangeFrom, figure.RangeTo) = (null, 70, 90)));

        Assert.Equal(("70%", "20%"), (bar!.From, bar.Width));
    }

    [Fact]
    public void What_is_no_plain_number_of_the_scale_is_not_drawn()
    {
        Assert.Null(BarOf(Figure(figure => (figure.Value, figure.Text, figure.Unit) = (null, "Veel groen.", null))));
        Assert.Null(BarOf(Figure(figure => (figure.Value, figure.OneIn) = (1, 11))));
        Assert.Null(BarOf(Figure(figure => figure.Value = -5)));
        Assert.Null(BarOf(Figure(figure => (figure.Value, figure.Unit) = (220, "inwoners"))));
    }

    [Fact]
    public void A_number_whose_comparison_is_larger_stays_within_the_scale()
    {
        var bar = BarOf(Figure(figure => (figure.Value, figure.Unit, figure.ComparisonValue, figure.ComparedWith) = (29, "banen", 75, "stad")));

        Assert.Equal(("38.67%", "100%"), (bar!.Width, bar.Mark));
    }

    private static FigureScaleBar? BarOf(KeyFigure figure)
    {
        var item = new ComparedFigure(figure, new FigureCase(1, new string('x', 300), "x", "Wijk", "Stad", AreaKind.Urban), [], []);
        return FigureScaleBar.Of(item, BarScale.Of([item]));
    }

    private static KeyFigure Figure(Action<KeyFigure> change)
    {
        var figure = new KeyFigure { Anchor = "a", Label = "Cijfer", Unit = "%", Value = 50 };
        change(figure);
        return figure;
    }
}
