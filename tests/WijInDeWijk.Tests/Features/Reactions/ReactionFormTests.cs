using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Tests.Features.Reactions;

/// <summary>The form for a reaction, and what it does not take.</summary>
public sealed class ReactionFormTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/lessen/1-begin-klein")]
    [InlineData("/casussen/buurttuin")]
    public async Task Under_a_lesson_and_a_case_readers_are_asked_what_they_know_of_it(string address)
    {
        var reader = site.NewContributor();

        var page = await reader.OpenAsync(address);
        Assert.Contains($"{address}/reageren", page.Page.InternalLinks());
        var form = await reader.OpenAsync($"{address}/reageren");

        form.Page.ShouldSay("Dit herkennen wij");
        form.Page.ShouldSay("Bij ons liep het anders");
        Assert.True(form.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", form.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_explained_and_every_word_is_kept()
    {
        var reader = site.NewContributor();
        var tooLong = new string('a', 612);

        var reply = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), [("tekst", tooLong), ("plaats", "Ondiep"), ("wie", "vrijwilliger"), ("mailadres", "geen adres")]);

        reply.ShouldExplain("tekst", "Dit is 12 tekens te lang. Er passen 600 tekens in");
        reply.ShouldExplain("mailadres", "Vul een mailadres in zoals naam@voorbeeld.nl");
        reply.ShouldExplain("akkoord", "Zonder deze toestemming kunnen wij uw reactie niet gebruiken: zet een vinkje als u het goedvindt");
        reply.Page.ShouldSay("Kies of u dit herkent, of dat het bij u anders liep");
        Assert.Equal((tooLong, "Ondiep", "vrijwilliger", "geen adres"), (reply.Value("tekst"), reply.Value("plaats"), reply.Value("wie"), reply.Value("mailadres")));
        var choice = reply.Page.QuerySelector("[role=radiogroup]")!;
        Assert.Equal("true", choice.GetAttribute("aria-invalid"));
        Assert.NotNull(reply.Page.GetElementById(choice.GetAttribute("aria-describedby")!));
        Assert.Empty(await AllAsync());
    }

    [Theory]
    [InlineData("reactie", "geweldig")]
    [InlineData("akkoord", "misschien")]
    [InlineData("tekst", "\u0000\u0007")]
    public async Task What_no_form_of_ours_sends_is_refused_and_breaks_nothing(string field, string value)
    {
        var reader = site.NewContributor();

        Assert.Equal(HttpStatusCode.BadRequest, (await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.With((field, value)))).Status);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_very_long_text_is_refused_and_breaks_nothing()
    {
        var reader = site.NewContributor();

        var reply = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.With(("tekst", new string('é', 100_000)), ("wie", new string('x', 100_000))));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task A_form_without_its_signature_or_in_a_strange_charset_is_refused()
    {
        var client = site.NewContributor().Client;
        using var unsigned = new FormUrlEncodedContent([KeyValuePair.Create("tekst", "hallo")]);
        using var strange = new ByteArrayContent("tekst=a"u8.ToArray());
        strange.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(SampleReactions.OnLesson, unsigned, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(SampleReactions.OnCase, strange, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/lessen/99/reageren")]
    [InlineData("/casussen/nergens/reageren")]
    [InlineData("/begrippen/brug/reageren")]
    public async Task There_is_nothing_to_react_to_where_there_is_nothing(string address) =>
        await site.NewContributor().Client.PageAsync(address, HttpStatusCode.NotFound);

    private Task<List<Reaction>> AllAsync() => site.WithStoreAsync(store => store.Reactions.AsNoTracking().ToListAsync());
}
