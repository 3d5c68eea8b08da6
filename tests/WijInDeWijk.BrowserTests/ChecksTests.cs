using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>The checks themselves: each sees the fault that it is there for.</summary>
public sealed class ChecksTests(BrowserSite site)
{
    [Theory]
    [InlineData("sideways", "<p style='width: 2000px'>breed</p>")]
    [InlineData("out-of-reach", "<main><p>onder</p></main><div style='position: fixed; inset: 0; background: red'></div>")]
    [InlineData("text-spacing", "<p style='width: 8em; height: 1.2em; line-height: 1.2; overflow: hidden'>een twee</p>")]
    [InlineData("text-spacing", "<div style='height: 20px; width: 80px'><b>een twee drie vier vijf</b></div><i>zes zeven acht</i>")]
    [InlineData("small-targets", "<button style='all: unset; width: 12px; height: 12px'>x</button><button style='all: unset; width: 12px; height: 12px'>y</button>")]
    [InlineData("motion", "<p style='transition: color 1s'>traag</p>")]
    [InlineData("skip-link", "<p>geen link</p>")]
    [InlineData("only-for-screens", "<nav>menu</nav>")]
    public async Task A_check_sees_what_is_wrong(string check, string html)
    {
        await using var visit = await site.SketchAsync(html);

        Assert.NotEmpty(await visit.FaultsAsync(check, 24));
    }

    [Theory]
    [InlineData("<style>:focus { outline: 0 }</style><a href='/'>zonder omlijning</a>", "does not show")]
    [InlineData("<a href='/' style='position: fixed; top: -99px'>buiten beeld</a>", "out of sight")]
    [InlineData("<a id='val' href='/'>val</a><script>val.onkeydown = event => event.preventDefault()</script><a href='/'>verder</a>", "not reached")]
    public async Task A_walk_with_Tab_sees_what_is_wrong(string html, string fault)
    {
        await using var visit = await site.SketchAsync(html);

        Assert.Contains(await visit.FaultsOnTheWayAsync(), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Axe_sees_pale_letters_and_a_page_without_a_heading()
    {
        await using var visit = await site.SketchAsync("<main><p style='color: #ccc; background: #fff'>bleek</p></main>");
        var faults = await visit.FaultsAsync("axe", new { runOnly = (string[])["wcag2aa", "best-practice"] });

        Assert.Contains(faults, fault => fault.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("page-has-heading-one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_to_another_host_is_seen()
    {
        await using var visit = await site.SketchAsync("<img src='http://elders.invalid/beeld.png' alt=''>");

        Assert.Contains(visit.Complaints, complaint => complaint.Contains("not of this site", StringComparison.Ordinal));
    }
}
