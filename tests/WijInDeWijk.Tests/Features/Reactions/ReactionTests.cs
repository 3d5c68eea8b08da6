using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Tests.Features.Reactions;

/// <summary>What a reader says in a few lines about a lesson or a case, until an editor reads it.</summary>
public sealed class ReactionTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly SubmissionSite _site;

    public ReactionTests() => _site = new SubmissionSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Theory]
    [InlineData(SampleReactions.OnLesson)]
    [InlineData(SampleReactions.OnCase)]
    public async Task What_is_sent_waits_for_an_editor_and_nobody_sees_it_before(string address)
    {
        var reader = _site.NewContributor();

        var reply = await reader.SendAsync(await reader.OpenAsync(address), SampleReactions.Recognised);

        var received = await reader.OpenAsync(reply.Location!);
        received.Page.ShouldSay("Uw reactie is binnen");
        received.Page.ShouldSay("Een redacteur leest uw reactie binnen 10 werkdagen");
        (await reader.OpenAsync(address.Replace("/reageren", "", StringComparison.Ordinal))).Page.ShouldNotSay("snert");
        Assert.Empty(await reader.Client.TitlesAsync("snert"));
        var stored = await OnlyOneAsync();
        Assert.Equal((ModerationState.Waiting, ReactionKind.Recognised, false), (stored.State, stored.Kind, stored.IsQuarantined));
        Assert.Equal(new ReactionWords("Bij ons begon het met een pan snert op de stoep.", "Ondiep", "vrijwilliger"), stored.Sent);
        Assert.Equal("reactie-1", stored.ConsentVersion);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_reaction()
    {
        var reader = _site.NewContributor();
        var form = await reader.OpenAsync(SampleReactions.OnLesson);

        var first = await reader.SendAsync(form, SampleReactions.Recognised);
        var second = await reader.SendAsync(form, SampleReactions.Recognised);

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
        await OnlyOneAsync();
    }

    [Fact]
    public async Task A_private_detail_is_pointed_out_once_and_stands_in_nobodys_way()
    {
        var reader = _site.NewContributor();
        var fields = SampleReactions.With(("tekst", "Bel mij op 06-12345678."));

        var warned = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), fields);
        Assert.Equal(HttpStatusCode.BadRequest, warned.Status);
        warned.Page.ShouldSay("Nog niet verstuurd: kijk hier nog even naar");
        warned.Page.ShouldSay("06-12345678");
        Assert.Empty(await AllAsync());

        var sent = await reader.SendAsync(warned, fields);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        await OnlyOneAsync();
    }

    [Theory]
    [InlineData("website", "https://koop.example", "vulde het onzichtbare veld in")]
    [InlineData("tekst", "Kijk op https://koop.example", "bevat een link")]
    public async Task What_looks_like_abuse_is_set_apart_without_a_word(string field, string value, string reason)
    {
        var reader = _site.NewContributor();

        var reply = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.With((field, value)));

        (await reader.OpenAsync(reply.Location!)).Page.ShouldSay("Uw reactie is binnen");
        Assert.Equal(reason, (await OnlyOneAsync()).QuarantineReasons);
    }

    [Fact]
    public async Task Who_is_faster_than_people_is_set_apart()
    {
        _site.Settings["MinimumSeconds"] = "60";

        var id = await _site.ReactAsync();

        Assert.Equal("vulde het formulier sneller in dan een mens kan", (await _site.StoredReactionAsync(id)).QuarantineReasons);
    }

    [Fact]
    public async Task A_flood_is_asked_to_wait_with_every_word_kept()
    {
        _site.Settings["SavesPerAddress"] = "1";
        await _site.ReactAsync();
        var reader = _site.NewContributor();

        var reply = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.Recognised);

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal("vrijwilliger", reply.Value("wie"));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_shown_again_and_a_second_press_sends_it()
    {
        var reader = _site.NewContributor();

        var reply = await reader.SendAsync(await reader.OpenAsync(SampleReactions.OnLesson), SampleReactions.With(("begin-sleutel", "onzin")));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("Deze pagina was niet meer geldig");

        Assert.Equal(HttpStatusCode.Redirect, (await reader.SendAsync(reply, SampleReactions.Recognised)).Status);
    }

    private async Task<Reaction> OnlyOneAsync() => Assert.Single(await AllAsync());

    private Task<List<Reaction>> AllAsync() => _site.WithStoreAsync(store => store.Reactions.AsNoTracking().ToListAsync());
}
