using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What looks like abuse is set apart without a word; what would be a flood is asked to wait.</summary>
public sealed class AbuseTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly SubmissionSite _site;

    public AbuseTests() => _site = new SubmissionSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task An_honest_example_is_not_set_apart()
    {
        var reference = await _site.NewContributor().SendInAsync();

        Assert.False((await _site.StoredAsync(reference)).IsQuarantined);
    }

    [Fact]
    public async Task Who_fills_in_the_invisible_field_gets_the_same_confirmation_and_is_set_apart()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.BeginAsync("kort", [.. Contributor.Place, ("website", "https://koop.example")]);
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", Contributor.Initiative);
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/balans", Contributor.Balance);
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/contact", Contributor.Contact);

        var received = await contributor.OpenAsync((await contributor.SubmitAsync(reference)).Location!);

        received.Page.ShouldSay("Uw voorbeeld is binnen. Dank u wel!");
        (await contributor.OpenAsync($"/insturen/mijn/{reference}")).Page.ShouldSay("Ingezonden");
        Assert.Equal("vulde het onzichtbare veld in", (await _site.StoredAsync(reference)).QuarantineReasons);
    }

    [Fact]
    public async Task Who_fills_in_faster_than_a_person_can_is_set_apart()
    {
        _site.Settings["MinimumSeconds"] = "60";

        var reference = await _site.NewContributor().BeginAsync();

        Assert.True((await _site.StoredAsync(reference)).IsQuarantined);
    }

    [Fact]
    public async Task A_story_full_of_links_is_set_apart()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.CompleteAsync();
        var form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        await contributor.SendAsync(form, [("wat", string.Join(' ', Enumerable.Repeat("https://koop.example", 9)))]);

        await contributor.SubmitAsync(reference);

        Assert.Equal("bevat veel links", (await _site.StoredAsync(reference)).QuarantineReasons);
    }

    [Fact]
    public async Task More_from_one_address_than_is_usual_is_set_apart_until_the_hour_has_passed()
    {
        _site.Settings["SendsPerAddress"] = "2";

        var references = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            references.Add(await _site.NewContributor().SendInAsync());
        }

        _site.Clock.Advance(TimeSpan.FromHours(1));
        references.Add(await _site.NewContributor().SendInAsync());

        var stored = new List<bool>();
        foreach (var reference in references)
        {
            stored.Add((await _site.StoredAsync(reference)).IsQuarantined);
        }

        Assert.Equal([false, false, true, false], stored);
    }

    [Fact]
    public async Task In_a_flood_of_drafts_who_sends_many_is_asked_to_wait_with_the_answers_kept_and_others_go_on()
    {
        using var flooded = new ProxiedEditorSite { Settings = { ["DraftsOverall"] = "3", ["DraftsPerAddress"] = "2" } };
        for (var number = 1; number <= 3; number++)
        {
            await flooded.NewContributor($"203.0.113.{number}").BeginAsync();
        }

        Assert.Empty(flooded.Floods.Current);
        var many = flooded.NewContributor("203.0.113.1");
        await many.BeginAsync();
        Assert.Single(flooded.Floods.Current);
        var reply = await many.SendAsync(await many.OpenAsync("/insturen/kort"), Contributor.Place);
        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        reply.Page.ShouldSay("Het is even te druk: nog niet bewaard");
        Assert.Equal("De Soepbus", reply.Value("titel"));

        await flooded.NewContributor("198.51.100.9").BeginAsync();
    }

    [Fact]
    public async Task One_address_starts_no_flood_by_itself()
    {
        using var flooded = new ProxiedEditorSite { Settings = { ["DraftsPerAddress"] = "1" } };
        for (var number = 0; number < 10; number++)
        {
            await flooded.NewContributor("203.0.113.1").BeginAsync();
        }

        var eleventh = flooded.NewContributor("203.0.113.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await eleventh.SendAsync(await eleventh.OpenAsync("/insturen/kort"), Contributor.Place)).Status);
    }

    [Fact]
    public async Task A_flood_of_saves_is_asked_to_wait_with_the_answers_kept()
    {
        _site.Settings["SavesPerAddress"] = "1";
        var contributor = _site.NewContributor();
        var reference = await contributor.BeginAsync();
        var form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        await contributor.SendAsync(form, Contributor.Initiative);

        var reply = await contributor.SendAsync(form, [("wat", "Nog een keer.")]);

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal("Nog een keer.", reply.Value("wat"));
    }

    [Fact]
    public async Task Guessing_codes_from_everywhere_is_told_and_changes_nothing_for_who_mistypes_one()
    {
        using var guessed = new ProxiedEditorSite { Settings = { ["WrongCodesOverall"] = "2" } };
        var contributor = guessed.NewContributor("198.51.100.9");
        var code = await contributor.CodeAsync(await contributor.BeginAsync());
        for (var number = 1; number <= 4; number++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await guessed.NewContributor($"203.0.113.{number}").OpenAsync("/insturen/verder?code=abcd-efgh-jkmn-pqrs")).Status);
        }

        Assert.Single(guessed.Floods.Current);
        Assert.Equal(HttpStatusCode.Redirect, (await guessed.NewContributor("203.0.113.4").OpenAsync($"/insturen/verder?code={code}")).Status);
    }

    [Fact]
    public async Task Guessing_codes_is_answered_with_429_and_keeps_nobody_with_a_right_code_or_link_out()
    {
        _site.Settings["WrongCodesPerAddress"] = "10";
        var contributor = _site.NewContributor();
        var code = await contributor.CodeAsync(await contributor.BeginAsync());
        var guesser = _site.NewContributor();
        var form = await guesser.OpenAsync("/insturen/verder");
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await guesser.SendAsync(form, [("code", "abcd-efgh-jkmn-pqrs")])).Status);
        }

        var refused = await guesser.SendAsync(form, [("code", "abcd-efgh-jkmn-pqrs")]);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        refused.Page.ShouldSay("Een goede code werkt altijd");
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.OpenAsync($"/insturen/verder?code={code}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.SendAsync(form, [("code", code)])).Status);
    }

    [Fact]
    public async Task What_can_not_be_a_code_is_no_guess_at_one()
    {
        _site.Settings["WrongCodesPerAddress"] = "2";
        var typist = _site.NewContributor();
        var form = await typist.OpenAsync("/insturen/verder");
        foreach (var typed in new[] { "onzin", "k7pm-4xqr-9wtn-2hv", "k7pm-4xqr-9wtn-2hvdd", "https://voorbeeld.nl", "0000-0000-0000-0000" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await typist.SendAsync(form, [("code", typed)])).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await typist.SendAsync(form, [("code", "abcd-efgh-jkmn-pqrs")])).Status);
    }

    [Fact]
    public async Task A_first_step_without_its_own_key_is_asked_for_once_more_with_the_answers_kept()
    {
        var contributor = _site.NewContributor();
        var form = await contributor.OpenAsync("/insturen/kort");

        var reply = await contributor.SendAsync(form, [.. Contributor.Place, ("begin-sleutel", "vervalst")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("De Soepbus", reply.Value("titel"));
        Assert.Equal(HttpStatusCode.Redirect, (await contributor.SendAsync(reply, [])).Status);
    }

    [Fact]
    public async Task Freed_by_an_editor_it_can_be_published()
    {
        _site.Settings["SendsPerAddress"] = "1";
        await _site.NewContributor().SendInAsync();
        var reference = await _site.NewContributor().SendInAsync();

        await _site.ChangeAsync(reference, (submission, now) => submission.ReleaseFromQuarantine(now));

        Assert.False((await _site.StoredAsync(reference)).IsQuarantined);
    }
}
