using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What is wrong with a new text is said, and nothing of it is lost.</summary>
public sealed class RefusedNewTextTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("")]
    [InlineData("../geheim")]
    [InlineData("bestaat-niet")]
    public async Task A_text_of_no_publication_is_asked_for_one_and_keeps_its_words(string publication)
    {
        var reply = await site.MakeTextAsync("publicatieteksten", Texts.Foreword, "Een groet. [p. 2]", ("publicatie", publication));

        reply.ShouldExplain("publicatie", "Kies bij welke publicatie deze tekst hoort");
        Assert.Contains("Een groet.", reply.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal("publicatieteksten", reply.Value("soort"));
    }

    [Theory]
    [InlineData("casussen", "Kenmerken, regel 2 (titel)")]
    [InlineData("lessen", "Kenmerken, regel 2 (nummer)")]
    [InlineData("begrippen", "Kenmerken, regel 5 (kort)")]
    [InlineData("publicaties", "Kenmerken, regel 6 (jaar)")]
    [InlineData("publicatieteksten", "Kenmerken, regel 5 (paginas)")]
    public async Task An_empty_template_says_what_to_fill_in_for_the_kind_that_was_chosen(string kind, string fault)
    {
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"{Texts.New}?soort={kind}");

        var reply = await desk.SendAsync(page, ("kenmerken", page.Value("kenmerken")), ("tekst", page.Value("tekst")), ("reden", "Nieuw"), ("publicatie", "proefbundel"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        var summary = reply.Page.QuerySelector("[data-error-summary]")!.TextContent;
        Assert.Contains(fault, summary, StringComparison.Ordinal);
        Assert.DoesNotContain("bestandsnaam", summary, StringComparison.Ordinal);
        Assert.Equal(kind, reply.Value("soort"));
    }

    [Fact]
    public async Task Fields_of_another_kind_do_not_change_what_was_chosen()
    {
        var reply = await site.MakeTextAsync("casussen", "slug: tunnel\nkort: Een begrip dat casus heet.\nnummer: 3", "Tekst. [redactie]");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("(kort): Dit veld bestaat niet.", reply.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("casussen", reply.Value("soort"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("teksten")]
    [InlineData("lijsten")]
    [InlineData("onzin")]
    public async Task What_can_not_be_made_here_is_not_found(string kind)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewEditorAsync()).OpenAsync($"{Texts.New}?soort={kind}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.MakeTextAsync("begrippen", "slug: tunnel", "Tekst.", ("soort", kind))).Status);
    }
}
