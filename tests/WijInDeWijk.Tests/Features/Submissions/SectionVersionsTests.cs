using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Behind each save of a section stands what it was, and its sender can go back to it.</summary>
public sealed class SectionVersionsTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task What_an_autosave_replaced_is_found_below_the_section_and_put_back()
    {
        var (section, _) = await BeginAsync();
        await _contributor.SendAsync(await _contributor.OpenAsync(section), [("wat", "Elke dinsdag soep, met de hele straat.")], whileTyping: true);
        await _contributor.SendAsync(await _contributor.OpenAsync(section), [("wat", "E")], whileTyping: true);

        var versions = await FollowAsync(await _contributor.OpenAsync(section), "Eerdere versies van dit onderdeel");
        versions.Page.ShouldSay(": Elke dinsdag soep, met de hele straat.");
        var earlier = await _contributor.OpenAsync(versions.Page.QuerySelector(".wijk-history a")!.GetAttribute("href")!);
        earlier.Page.ShouldSay("Elke dinsdag soep, met de hele straat.");
        var back = await _contributor.SendAsync(earlier, []);

        Assert.Equal((HttpStatusCode.Redirect, section), (back.Status, back.Location));
        Assert.Equal("Elke dinsdag soep, met de hele straat.", (await _contributor.OpenAsync(section)).Value("wat"));
        (await _contributor.OpenAsync(section + "/eerder")).Page.ShouldSay("Eerdere versies");
        Assert.Equal(2, (await _contributor.OpenAsync(section + "/eerder")).Page.QuerySelectorAll(".wijk-history li").Length);
    }

    [Fact]
    public async Task Where_it_changed_meanwhile_nothing_is_put_back_unseen()
    {
        var (section, _) = await BeginAsync();
        await _contributor.FillInAsync(section, [("wat", "Eerst dit.")]);
        await _contributor.FillInAsync(section, [("wat", "Toen dat.")]);
        var versions = await _contributor.OpenAsync(section + "/eerder");
        var earlier = await _contributor.OpenAsync(versions.Page.QuerySelector(".wijk-history a")!.GetAttribute("href")!);
        await _contributor.FillInAsync(section, [("wat", "Van de telefoon.")]);

        var back = await _contributor.SendAsync(earlier, []);

        Assert.StartsWith(section + "/eerder?toon=", back.Location, StringComparison.Ordinal);
        Assert.Equal("Van de telefoon.", (await _contributor.OpenAsync(section)).Value("wat"));
    }

    [Fact]
    public async Task Nobody_else_reads_them_and_a_version_of_another_section_is_none_of_this_one()
    {
        var (section, reference) = await BeginAsync();
        await _contributor.FillInAsync(section, [("wat", "Eerst dit.")]);
        await _contributor.FillInAsync(section, [("wat", "Toen dat.")]);
        var id = await site.WithStoreAsync(store => store.Set<SubmissionSectionVersion>().Where(version => store.Submissions.Any(item => item.Id == version.SubmissionId && item.Reference == reference)).Select(version => version.Id).FirstAsync(Stop));
        var stranger = site.NewContributor();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(section + "/eerder")).Status);
        var other = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/balans/eerder?toon={id}");
        Assert.DoesNotContain("Eerst dit.", other.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_go_when_it_is_sent_and_those_of_a_change_when_it_is_proposed_or_dropped()
    {
        var reference = await _contributor.CompleteAsync();
        var section = $"/insturen/mijn/{reference}/deel/initiatief";
        await _contributor.FillInAsync(section, [("wat", "Nog een bus.")]);
        Assert.NotEqual(0, await CountAsync(reference));

        await _contributor.SubmitAsync(reference);
        Assert.Equal(0, await CountAsync(reference));

        await _contributor.SendAsync(await _contributor.OpenAsync(section), [("wat", "Twee bussen.")], whileTyping: true);
        await _contributor.SendAsync(await _contributor.OpenAsync(section), [("wat", "Drie bussen.")], whileTyping: true);
        Assert.Equal(2, await CountAsync(reference));

        await _contributor.SendAsync(await _contributor.OpenAsync(section), [], form: "form[action$='/terugnemen']");
        Assert.Equal(0, await CountAsync(reference));
    }

    [Fact]
    public async Task So_many_are_kept_and_no_more()
    {
        var (section, reference) = await BeginAsync();
        await _contributor.FillInAsync(section, [("wat", "Begin.")]);
        await site.WithStoreAsync(async store =>
        {
            var submission = await store.Submissions.SingleAsync(item => item.Reference == reference, Stop);
            store.AddRange(Enumerable.Range(0, SubmissionSectionVersion.Most).Select(number => new SubmissionSectionVersion
            {
                SubmissionId = submission.Id,
                Key = "initiatief",
                Answers = Answers.None.With("wat", $"Versie {number}"),
                SavedAt = site.Clock.GetUtcNow(),
            }));
            return await store.SaveChangesAsync(Stop);
        });

        await _contributor.FillInAsync(section, [("wat", "Nieuw.")]);

        Assert.Equal(SubmissionSectionVersion.Most, await CountAsync(reference));
        (await _contributor.OpenAsync((await _contributor.OpenAsync(section + "/eerder")).Page.QuerySelector(".wijk-history a")!.GetAttribute("href")!)).Page.ShouldSay("Begin.");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<(string Section, string Reference)> BeginAsync()
    {
        var reference = await _contributor.BeginAsync();
        return ($"/insturen/mijn/{reference}/deel/initiatief", reference);
    }

    private async Task<Reply> FollowAsync(Reply from, string words) =>
        await _contributor.OpenAsync(from.Page.QuerySelectorAll("a").Single(link => link.TextContent == words).GetAttribute("href")!);

    private Task<int> CountAsync(string reference) => site.WithStoreAsync(store =>
        store.Set<SubmissionSectionVersion>().CountAsync(version => store.Submissions.Any(item => item.Id == version.SubmissionId && item.Reference == reference), Stop));
}
