using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.CheckIns;

/// <summary>'Hoe gaat het nu?', for who got a link.</summary>
public sealed class CheckInTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public CheckInTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    private HttpClient Reader => _site.CreateClient();

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_link_is_shown_once_and_answered_without_an_account()
    {
        var editor = await _site.NewEditorAsync();
        var link = await SampleCheckIns.LinkAsync(editor);
        var teller = _site.NewContributor();

        var form = await teller.OpenAsync(link);
        form.Page.ShouldSay("Loopt het nog?");
        form.Page.ShouldSay("Wat is er geleerd?");
        var sent = await teller.SendAsync(form, SampleCheckIns.Changed);
        (await teller.OpenAsync(sent.Location!)).Page.ShouldSay("Uw antwoord is binnen");

        (await teller.OpenAsync(link)).Page.ShouldSay("Uw antwoord is al binnen");
        (await editor.OpenAsync(SampleCheckIns.DeskPage)).Page.ShouldNotSay("Er staat een link open");
        var answer = await _site.OnlyAnswerAsync();
        Assert.Equal((CheckInOutcome.Changed, ModerationState.Waiting, null), (answer.Outcome, answer.State, answer.NotedBy));
        Assert.DoesNotContain(link.Split('=')[1], await StoredLinkAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_sixty_days_until_it_is_withdrawn_or_replaced()
    {
        var editor = await _site.NewEditorAsync();
        var first = await SampleCheckIns.LinkAsync(editor);
        var second = await SampleCheckIns.LinkAsync(editor);
        await ShouldBeClosedAsync(first);
        await editor.SendToAsync(await editor.OpenAsync(SampleCheckIns.DeskPage), $"/intrekken/{await _site.WithStoreAsync(store => store.CheckInLinks.MaxAsync(link => link.Id))}");
        await ShouldBeClosedAsync(second);
        var third = await SampleCheckIns.LinkAsync(editor);
        _site.Clock.Advance(TimeSpan.FromDays(59));
        (await Reader.PageAsync(third)).ShouldSay("Hoe gaat het nu?");
        _site.Clock.Advance(TimeSpan.FromDays(2));
        await ShouldBeClosedAsync(third);

        var log = await _site.LogAsync("buurttuin");
        Assert.Equal([AuditAction.CheckInAsked, AuditAction.CheckInAsked, AuditAction.CheckInLinkWithdrawn, AuditAction.CheckInAsked], log.Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_form_that_was_open_when_its_link_was_withdrawn_saves_nothing()
    {
        var editor = await _site.NewEditorAsync();
        var teller = _site.NewContributor();
        var form = await teller.OpenAsync(await SampleCheckIns.LinkAsync(editor));
        await SampleCheckIns.LinkAsync(editor);

        Assert.Equal(HttpStatusCode.NotFound, (await teller.SendAsync(form, SampleCheckIns.Changed)).Status);
        Assert.Empty(await _site.AnswersAsync());
    }

    [Fact]
    public async Task Sent_twice_it_is_there_once_and_both_say_so()
    {
        var teller = _site.NewContributor();
        var form = await teller.OpenAsync(await SampleCheckIns.LinkAsync(await _site.NewEditorAsync()));

        Assert.Equal("/hoe-gaat-het-nu/ontvangen", (await teller.SendAsync(form, SampleCheckIns.Changed)).Location);
        Assert.Equal("/hoe-gaat-het-nu/ontvangen", (await teller.SendAsync(form, SampleCheckIns.Changed)).Location);
        await _site.OnlyAnswerAsync();
    }

    [Fact]
    public async Task What_is_missing_is_explained_and_every_word_is_kept()
    {
        var teller = _site.NewContributor();
        var link = await SampleCheckIns.LinkAsync(await _site.NewEditorAsync());

        var reply = await teller.SendAsync(await teller.OpenAsync(link), [("veranderd", new string('a', 1201)), ("geleerd", "Begin met een pomp.")]);

        reply.ShouldExplain("veranderd", "Dit is 1 teken te lang. Er passen 1.200 tekens in");
        reply.Page.ShouldSay("Kies hoe het ervoor staat");
        Assert.Equal("Begin met een pomp.", reply.Value("geleerd"));
        Assert.Equal(HttpStatusCode.Redirect, (await teller.SendAsync(reply, SampleCheckIns.Changed)).Status);
    }

    [Fact]
    public async Task A_link_goes_by_mail_and_its_address_stands_nowhere_else()
    {
        var editor = await _site.NewEditorAsync();
        var wrong = await editor.SendToAsync(await editor.OpenAsync(SampleCheckIns.DeskPage), "/mail", ("e-mail", "geen adres"));
        wrong.ShouldExplain("e-mail", "Vul een mailadres in zoals naam@voorbeeld.nl");
        Assert.Equal("geen adres", wrong.Value("e-mail"));

        await editor.SendToAsync(await editor.OpenAsync(SampleCheckIns.DeskPage), "/mail", ("e-mail", "ria@voorbeeld.nl"));

        var mail = await _site.WithStoreAsync(store => store.Outbox.SingleAsync());
        Assert.Equal("ria@voorbeeld.nl", mail.To);
        var link = new Uri(mail.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        (await Reader.PageAsync(link)).ShouldSay("Buurttuin");
        Assert.DoesNotContain("ria@voorbeeld.nl", JsonSerializer.Serialize(await _site.LogAsync("buurttuin")), StringComparison.Ordinal);
    }

    private async Task ShouldBeClosedAsync(string link) => (await Reader.PageAsync(link, HttpStatusCode.NotFound)).ShouldSay("Deze link werkt niet (meer)");

    private Task<string> StoredLinkAsync() => _site.WithStoreAsync(store => store.CheckInLinks.Select(link => link.Hash).SingleAsync());
}
