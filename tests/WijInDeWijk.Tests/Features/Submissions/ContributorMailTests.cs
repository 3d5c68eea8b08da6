using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What a contributor is mailed, where an address is given.</summary>
public sealed partial class ContributorMailTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly SubmissionSite _site;
    private readonly Contributor _contributor;

    public ContributorMailTests()
    {
        _site = new SubmissionSite { SeedsFolder = _seeds.Path };
        _site.Settings["SiteAddress"] = "https://wijk.example";
        _contributor = _site.NewContributor();
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task Sending_is_confirmed_with_a_link_of_its_own_that_opens_it()
    {
        var reference = await _contributor.SendInAsync();

        var mail = (await MailAsync(reference))[^1];

        Assert.Equal(("ria@voorbeeld.nl", $"Uw voorbeeld is binnen ({reference})"), (mail.To, mail.Subject));
        Assert.Contains("uiterlijk dinsdag 8 december 2026", mail.Text, StringComparison.Ordinal);
        var link = Link().Match(mail.Text).Value;
        Assert.StartsWith("https://wijk.example/", link, StringComparison.Ordinal);
        Assert.DoesNotContain(await _contributor.CodeAsync(reference), mail.Text, StringComparison.Ordinal);
        Assert.Equal($"/insturen/mijn/{reference}", (await _site.NewContributor().OpenAsync(new Uri(link).PathAndQuery)).Location);
    }

    [Fact]
    public async Task The_link_is_mailed_once_an_address_is_given_and_again_only_for_another()
    {
        var reference = await _contributor.CompleteAsync();
        await SaveContactAsync(reference, ("rol", "bewoner"));
        Assert.Single(await MailAsync(reference));

        await SaveContactAsync(reference, ("mailadres", "ria@elders.nl"));

        Assert.Equal(["ria@voorbeeld.nl", "ria@elders.nl"], (await MailAsync(reference)).Select(mail => mail.To));
    }

    [Fact]
    public async Task What_its_reader_sits_waiting_for_goes_before_mail_that_can_wait()
    {
        var reference = await _contributor.SendInAsync();

        Assert.All(await _site.WithStoreAsync(store => store.Outbox.Where(message => message.Regarding == reference).ToListAsync(TestContext.Current.CancellationToken)), message => Assert.True(message.IsAwaited));
    }

    [Fact]
    public async Task One_draft_does_not_mail_address_after_address()
    {
        var reference = await _contributor.CompleteAsync();
        for (var number = 0; number < 6; number++)
        {
            await SaveContactAsync(reference, ("mailadres", $"iemand{number}@elders.nl"));
        }

        Assert.True((await MailAsync(reference)).Count <= 3);
    }

    [Fact]
    public async Task Nothing_is_mailed_to_an_address_that_is_still_being_typed()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");

        await _contributor.SendAsync(form, [("mailadres", "ria@voorbeeld.n")], whileTyping: true);
        Assert.Empty(await MailAsync(reference));

        await SaveContactAsync(reference, Contributor.Contact);
        Assert.Equal("ria@voorbeeld.nl", Assert.Single(await MailAsync(reference)).To);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_mailed_and_sending_works_all_the_same()
    {
        var reference = await _contributor.CompleteAsync();
        await SaveContactAsync(reference, ("mailadres", ""));
        await _contributor.SubmitAsync(reference);

        Assert.DoesNotContain(await MailAsync(reference), mail => mail.Subject.StartsWith("Uw voorbeeld is binnen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_shows_what_would_have_been_mailed()
    {
        var reference = await _contributor.SendInAsync();

        var received = await _contributor.OpenAsync($"/insturen/mijn/{reference}/ontvangen");

        received.Page.ShouldSay("Deze site verstuurt nog geen mail");
        received.Page.ShouldSay($"Uw voorbeeld is binnen ({reference}) (aan ria@voorbeeld.nl)");
    }

    [Fact]
    public async Task That_a_draft_will_expire_is_mailed()
    {
        var reference = await _contributor.CompleteAsync();
        _site.Clock.Advance(TimeSpan.FromDays(77));
        await using var scope = _site.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains(await MailAsync(reference), mail => mail.Subject == "Uw concept verloopt binnenkort");
    }

    [Fact]
    public async Task Deleting_one_s_data_deletes_the_mail_too()
    {
        var reference = await _contributor.SendInAsync();
        Assert.NotEmpty(await MailAsync(reference));

        await _contributor.SendAsync(await _contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        Assert.Empty(await MailAsync(reference));
    }

    private async Task SaveContactAsync(string reference, params (string Name, string Value)[] fields) =>
        await _contributor.SendAsync(await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact"), fields);

    private Task<List<OutboxMessage>> MailAsync(string reference) =>
        _site.WithStoreAsync(store => store.Outbox.AsNoTracking().Where(mail => mail.Regarding == reference).OrderBy(mail => mail.Id).ToListAsync());

    [GeneratedRegex(@"https://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
