using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What can not be saved is explained, and nothing that was typed is lost.</summary>
public sealed class RefusedTextTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Every_fault_is_named_with_its_line_and_all_that_was_typed_stays()
    {
        var reply = await site.SaveTextAsync(
            SeedFolder.CaseFile,
            fields: text => text.Replace("gebied: stedelijk", "gebied: stad", StringComparison.Ordinal).Replace("themas: [groen]", "themas: [blauw]", StringComparison.Ordinal),
            body: text => text + "\n# Te groot\n");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        var summary = reply.Page.QuerySelector("[data-error-summary]")!.TextContent;
        Assert.Contains("Kenmerken, regel 15 (gebied): 'stad' is niet toegestaan", summary, StringComparison.Ordinal);
        Assert.Contains("Kenmerken, regel 23 (themas[1])", summary, StringComparison.Ordinal);
        Assert.Contains("Tekst, regel 4: Alleen '##'", summary, StringComparison.Ordinal);
        Assert.Contains("gebied: stad", reply.Value("kenmerken"), StringComparison.Ordinal);
        Assert.Contains("# Te groot", reply.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal("Iets verbeterd", reply.Value("reden"));
        (await site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldNotSay("Te groot");
    }

    [Fact]
    public async Task A_save_without_a_reason_is_asked_for_one()
    {
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync(Texts.EditCase);

        var reply = await desk.SendAsync(page, page.TextForm(reason: " "));

        reply.ShouldExplain("reden", "Vul in wat u hebt veranderd");
    }

    [Theory]
    [InlineData("https://elders.nl")]
    [InlineData("//elders.nl")]
    [InlineData("/casussen/buurttuin")]
    public async Task Readers_are_never_sent_elsewhere_or_in_a_circle(string address)
    {
        var desk = await site.NewEditorAsync();

        var reply = await desk.StandAsync(SeedFolder.CaseFile, "archiveren", address);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(address, reply.Value("naar"));
    }

    [Theory]
    [InlineData("bewerken/casussen/bestaat-niet.md")]
    [InlineData("bewerken/gemeenten.yaml")]
    [InlineData("bewerken/../appsettings.json")]
    [InlineData("versies/casussen/bestaat-niet.md")]
    [InlineData("stand/bronnen.yaml")]
    public async Task A_text_that_is_not_edited_here_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewEditorAsync()).OpenAsync($"/redactie/teksten/{address}")).Status);

    [Fact]
    public async Task Hostile_text_is_answered_with_a_page()
    {
        foreach (var text in (string[])["\0\u0001", new string('[', 20_000), new string('a', 300_000), "a: &a [*a]", "slug: [", "? x\n: y"])
        {
            var reply = await site.SaveTextAsync(SeedFolder.CaseFile, fields: _ => text);
            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        }
    }
}
