using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Who guesses keeps out nobody but themselves.</summary>
public sealed class SignInLimitsTests(ProxiedEditorSite site) : IClassFixture<ProxiedEditorSite>
{
    private const string Wrong = "een verkeerde zin";
    private const string Queue = "/redactie";

    private static int _addresses;

    /// <summary>Addresses that no other test of this class guesses from.</summary>
    private readonly string _here = NewAddress();
    private readonly string _elsewhere = NewAddress();

    [Theory]
    [InlineData("203.0.113.7", "198.51.100.9")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    public async Task Wrong_passwords_shut_one_account_for_one_address_for_a_while(string guesser, string other)
    {
        var (one, two) = (await site.NewEditorAsync("Een"), await site.NewEditorAsync("Twee"));
        await GuessAsync(one.Email, guesser, 7);

        var shut = await site.NewDesk(one.Email, guesser).SignInAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, shut.Status);
        shut.Page.ShouldSay("Er is hier te vaak een verkeerd wachtwoord ingevuld");
        Assert.Equal(Queue, (await site.NewDesk(two.Email, guesser).SignInAsync()).Location);
        Assert.Equal(Queue, (await site.NewDesk(one.Email, other).SignInAsync()).Location);

        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Queue, (await site.NewDesk(one.Email, guesser).SignInAsync()).Location);
    }

    [Fact]
    public async Task Who_takes_another_address_of_the_same_subscriber_is_the_same_guesser()
    {
        var editor = await site.NewEditorAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            await GuessAsync(editor.Email, $"2001:db8:1:2::{guess + 1:x}", 1);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.NewDesk(editor.Email, "2001:db8:1:2:aaaa::1").SignInAsync()).Status);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_shut_in_the_same_words()
    {
        var editor = await site.NewEditorAsync();
        await GuessAsync(editor.Email, _here, 5);
        await GuessAsync("niemand@voorbeeld.nl", _here, 5);

        var (known, unknown) = (await site.NewDesk(editor.Email, _here).SignInAsync(), await site.NewDesk("niemand@voorbeeld.nl", _here).SignInAsync());

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Page.Words(), unknown.Page.Words());
    }

    [Fact]
    public async Task Mistyping_before_the_right_password_counts_no_more()
    {
        var editor = await site.NewEditorAsync();
        for (var round = 0; round < 3; round++)
        {
            await GuessAsync(editor.Email, _here, 4);
            Assert.Equal(Queue, (await site.NewDesk(editor.Email, _here).SignInAsync()).Location);
        }
    }

    [Fact]
    public async Task Of_many_guesses_at_once_no_more_are_judged_than_one_after_the_other()
    {
        var editor = await site.NewEditorAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await site.NewDesk(editor.Email, _here).SignInAsync(Wrong)).Status));

        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.BadRequest));
        Assert.Equal(7, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Whatever_one_address_tries_at_others_it_comes_in_with_the_right_password()
    {
        await using var strict = new ProxiedEditorSite { Editors = { ["AttemptsPerAddress"] = "3", ["AttemptsOverall"] = "5" } };
        var editor = await strict.NewEditorAsync();
        for (var guess = 0; guess < 7; guess++)
        {
            await strict.NewDesk($"iemand{guess}@voorbeeld.nl", _here).SignInAsync(Wrong);
        }

        Assert.Empty(strict.Floods.Current);
        Assert.Equal(Queue, (await strict.NewDesk(editor.Email, _here).SignInAsync()).Location);
    }

    [Fact]
    public async Task Guessing_from_everywhere_is_told_and_refuses_nobody_who_has_the_right_one()
    {
        await using var strict = new ProxiedEditorSite { Editors = { ["AttemptsOverall"] = "5" } };
        var manager = await strict.NewEditorAsync("Beheer", EditorRole.Manager);
        for (var number = 1; number <= 7; number++)
        {
            await strict.NewDesk(manager.Email, $"203.0.113.{number}").SignInAsync(Wrong);
        }

        Assert.Equal(Queue, (await strict.NewDesk(manager.Email, _elsewhere).SignInAsync()).Location);
        const string Words = "Er wordt ongewoon vaak geprobeerd om binnen te komen";
        (await manager.OpenAsync("/redactie/mensen")).Page.ShouldSay(Words);
        using var client = strict.CreateClient();
        var health = await client.GetStringAsync("/health/ready", Stop);
        Assert.StartsWith("Degraded", health, StringComparison.Ordinal);
        Assert.Contains(Words, health, StringComparison.Ordinal);

        strict.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(strict.Floods.Current);
    }

    [Fact]
    public async Task Wrong_codes_shut_the_second_step_for_one_address_and_a_manager_opens_it()
    {
        var (manager, editor) = (await site.NewEditorAsync("Beheer", EditorRole.Manager), await site.NewEditorAsync());
        await site.WithStoreAsync(store => store.Users.Where(item => item.Email == editor.Email).ExecuteUpdateAsync(set => set.SetProperty(item => item.TwoFactorEnabled, true), Stop));
        var id = await site.WithStoreAsync(store => store.Users.Where(item => item.Email == editor.Email).Select(item => item.Id).SingleAsync(Stop));
        var (here, elsewhere) = (await HalfwayAsync(editor.Email, _here), await HalfwayAsync(editor.Email, _elsewhere));
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await here.Desk.SendAsync(here.Step, ("code", guess % 2 == 0 ? "000000" : "23456-789BC"))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await here.Desk.SendAsync(here.Step, ("code", "000000"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await elsewhere.Desk.SendAsync(elsewhere.Step, ("code", "000000"))).Status);
        var log = await Eventually.ReadAsync(() => site.LogAsync($"{id}"), entries => entries.Exists(entry => entry.Action == AuditAction.LockedOut));
        Assert.Contains(log, entry => entry.Action == AuditAction.LockedOut);

        await manager.SendToAsync(await manager.OpenAsync($"/redactie/mensen/{id}"), "/slot");
        Assert.Equal(HttpStatusCode.BadRequest, (await here.Desk.SendAsync(here.Step, ("code", "000000"))).Status);
    }

    [Fact]
    public async Task One_account_gets_only_so_many_mails_and_every_link_opens_until_one_is_used()
    {
        var editor = await site.NewEditorAsync();
        for (var asked = 0; asked < 5; asked++)
        {
            var desk = site.NewDesk(editor.Email, $"203.0.113.{asked + 1}");
            Assert.Equal("/redactie/wachtwoord-vergeten?verstuurd=ja", (await desk.SendAsync(await desk.OpenAsync("/redactie/wachtwoord-vergeten"), ("e-mail", editor.Email))).Location);
        }

        await Task.Delay(100, Stop); // whatever would still come after the third
        var links = await Eventually.ReadAsync(() => LinksAsync(editor.Email), found => found.Count >= 3);
        Assert.Equal(3, links.Count);

        await GuessAsync(editor.Email, _here, 6);
        var chooser = site.NewDesk(editor.Email, _here);
        await chooser.SendAsync(await chooser.OpenAsync(links[0]), ("wachtwoord", "een heel andere zin dan eerst"));
        Assert.Equal(HttpStatusCode.NotFound, (await chooser.OpenAsync(links[1])).Status);
        Assert.Equal(Queue, (await chooser.SignInAsync("een heel andere zin dan eerst")).Location);
    }

    private static string NewAddress() => $"192.0.2.{Interlocked.Increment(ref _addresses)}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task GuessAsync(string email, string address, int times)
    {
        for (var guess = 0; guess < times; guess++)
        {
            await site.NewDesk(email, address).SignInAsync(Wrong);
        }
    }

    private async Task<(Desk Desk, Reply Step)> HalfwayAsync(string email, string address)
    {
        var desk = site.NewDesk(email, address);
        return (desk, await desk.OpenAsync((await desk.SignInAsync()).Location!));
    }

    private Task<List<string>> LinksAsync(string email) => site.WithStoreAsync(async store =>
        (await store.Outbox.Where(item => item.To == email).Select(item => item.Text).ToListAsync(Stop))
            .SelectMany(text => text.Split('\n')).Where(line => line.Contains("/redactie/nieuw-wachtwoord", StringComparison.Ordinal))
            .Select(line => new Uri(line).PathAndQuery).ToList());
}
