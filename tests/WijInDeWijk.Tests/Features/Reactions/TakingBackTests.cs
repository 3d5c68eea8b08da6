using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Reactions;

/// <summary>Who said something in a few lines takes it back without asking anybody, and at the next request it is nowhere.</summary>
public sealed class TakingBackTests : IDisposable
{
    private const string Words = "Bij ons begon het met een pan snert op de stoep.";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public TakingBackTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task A_reaction_by_the_link_that_came_after_sending()
    {
        var desk = await _site.NewEditorAsync();
        var reader = _site.NewContributor();
        var sent = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.With(("e-mailadres", string.Empty)));
        var link = new Uri((await reader.OpenAsync(sent.Location!)).Page.GetElementById("terugnemen")!.TextContent).PathAndQuery;
        var id = await _site.WithStoreAsync(store => store.Reactions.MaxAsync(reaction => reaction.Id));
        await desk.PlaceAsync(id);
        (await reader.OpenAsync("/lessen/1-begin-klein")).Page.ShouldSay(Words);
        await Autosave.TypeAsync(desk.Client, await desk.OpenAsync($"/redactie/reacties/{id}"), "/plaatsen", ("tekst", "Korter: pan snert."));
        var page = await reader.OpenAsync(link);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => reader.SendAsync(page, [])));

        Assert.Contains(clicks, click => click.Location == "/reacties/teruggenomen");
        Assert.All(clicks, click => Assert.True(click.Location == "/reacties/teruggenomen" || click.Status == HttpStatusCode.NotFound, $"{click.Status}"));
        var done = clicks.First(click => click.Location is not null);

        (await reader.OpenAsync(done.Location!)).Page.ShouldSay("Uw reactie is teruggenomen");
        (await reader.OpenAsync("/lessen/1-begin-klein")).Page.ShouldNotSay(Words);
        (await reader.OpenAsync("/zoeken?q=snert")).Page.ShouldNotSay(Words);
        Assert.Empty(_site.TracesOf("pan snert"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(link)).Status);
        Assert.Contains(await _site.LogAsync($"{id}"), entry => entry is { Action: AuditAction.ReactionTakenBack, EditorName: "De inzender" });
        var told = await _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Subject == $"Van de site: reactie {id}").Select(mail => mail.Text).FirstAsync());
        Assert.DoesNotContain("snert", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_by_the_link_with_which_it_was_given()
    {
        var desk = await _site.NewEditorAsync();
        var link = await SampleCheckIns.LinkAsync(desk);
        var teller = _site.NewContributor();
        await teller.SendAsync(await teller.OpenAsync(link), SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(desk);
        (await teller.OpenAsync("/casussen/buurttuin")).Page.ShouldSay("De tuin verhuisde naar het plein.");

        var done = await teller.SendAsync(await teller.OpenAsync(link), []);

        (await teller.OpenAsync(done.Location!)).Page.ShouldSay("Uw antwoord is teruggenomen");
        (await teller.OpenAsync("/casussen/buurttuin")).Page.ShouldNotSay("De tuin verhuisde naar het plein.");
        Assert.Empty(await _site.AnswersAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await teller.OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("/reacties/terugnemen")]
    [InlineData("/reacties/terugnemen?code=abcd-efgh-jkmn-pqrs")]
    public async Task Another_code_opens_nothing(string address)
    {
        await _site.ReactAsync();

        var reply = await _site.NewContributor().OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        reply.Page.ShouldSay("Deze link werkt niet (meer)");
        Assert.Null(reply.Page.QuerySelector("main form"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }
}
