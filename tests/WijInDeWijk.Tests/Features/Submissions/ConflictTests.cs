using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Two tabs, two devices, and saving while typing.</summary>
public sealed class ConflictTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task The_later_save_of_a_section_that_changed_meanwhile_shows_both_texts_and_overwrites_nothing()
    {
        var (address, reference) = await BeginAsync();
        var here = await _contributor.OpenAsync(address);
        var there = await _contributor.OpenAsync(address);
        await _contributor.SendAsync(there, [("wat", "Van de telefoon.")]);

        var conflict = await _contributor.SendAsync(here, [("wat", "Van de computer.")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Van de computer.", conflict.Value("wat"));
        conflict.Page.ShouldSay("Van de telefoon.");
        Assert.Equal("Van de telefoon.", await StoredAsync(reference));

        // Having seen both, one decides.
        Assert.Equal(HttpStatusCode.Redirect, (await _contributor.SendAsync(conflict, [("wat", "Van allebei.")])).Status);
        Assert.Equal("Van allebei.", await StoredAsync(reference));
    }

    [Fact]
    public async Task Two_saves_at_the_same_moment_never_both_win()
    {
        var (address, reference) = await BeginAsync();
        var form = await _contributor.OpenAsync(address);

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => _contributor.SendAsync(form, [("wat", $"Tekst {number}")])));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Redirect);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Redirect), reply => Assert.Equal(HttpStatusCode.Conflict, reply.Status));
        Assert.StartsWith("Tekst ", await StoredAsync(reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_once_more_after_a_lost_connection_is_no_conflict()
    {
        var (address, _) = await BeginAsync();
        var form = await _contributor.OpenAsync(address);

        await _contributor.SendAsync(form, Contributor.Initiative);

        Assert.Equal(HttpStatusCode.Redirect, (await _contributor.SendAsync(form, Contributor.Initiative)).Status);
    }

    [Fact]
    public async Task A_save_while_typing_says_when_and_the_form_goes_on_from_there()
    {
        var (address, reference) = await BeginAsync();
        var form = await _contributor.OpenAsync(address);

        var saved = await _contributor.SendAsync(form, [("wat", "Half een zin")], whileTyping: true);
        var json = await saved.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Matches("\"saved\":\"\\d\\d:\\d\\d\",\"version\":1", json);
        Assert.Equal("Half een zin", await StoredAsync(reference));
        Assert.Equal(HttpStatusCode.Redirect, (await _contributor.SendAsync(form, [("wat", "Een hele zin."), ("versie", "1")])).Status);
    }

    [Fact]
    public async Task A_save_while_typing_of_the_first_answer_makes_the_draft()
    {
        var form = await _contributor.OpenAsync("/insturen/kort");

        var saved = await _contributor.SendAsync(form, [("titel", "De S")], whileTyping: true);
        var json = await saved.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Matches("/insturen/mijn/W-\\w{6}/deel/plek", json);
        var sent = await _contributor.SendAsync(form, Contributor.Place);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains(sent.Location!.Split('/')[3], json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_while_typing_does_not_overwrite_another_device_either()
    {
        var (address, reference) = await BeginAsync();
        var form = await _contributor.OpenAsync(address);
        await _contributor.SendAsync(form, [("wat", "Van de telefoon.")]);

        var saved = await _contributor.SendAsync(form, [("wat", "Van de computer.")], whileTyping: true);

        Assert.Equal(HttpStatusCode.Conflict, saved.Status);
        Assert.Equal("Van de telefoon.", await StoredAsync(reference));
    }

    private async Task<(string Address, string Reference)> BeginAsync()
    {
        var reference = await _contributor.BeginAsync();
        return ($"/insturen/mijn/{reference}/deel/initiatief", reference);
    }

    private async Task<string> StoredAsync(string reference) =>
        (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"];
}
