using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>The periods that the privacy page promises.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly SubmissionSite _site;

    public RetentionTests() => _site = new SubmissionSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_draft_that_nobody_uses_is_announced_and_then_deleted()
    {
        var reference = await _site.NewContributor().CompleteAsync();

        await PassAsync(days: 75);
        Assert.Null((await _site.StoredAsync(reference)).ExpiryAnnouncedAt);

        await PassAsync(days: 2);
        Assert.NotNull((await _site.StoredAsync(reference)).ExpiryAnnouncedAt);

        await PassAsync(days: 12);
        Assert.Equal(1, await CountAsync(reference));

        await PassAsync(days: 3);
        Assert.Equal(0, await CountAsync(reference));
    }

    [Fact]
    public async Task Opening_a_draft_keeps_it_alive()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.BeginAsync();
        await PassAsync(days: 80);

        await contributor.OpenAsync($"/insturen/mijn/{reference}");
        await PassAsync(days: 60);

        Assert.Equal(1, await CountAsync(reference));
        Assert.Null((await _site.StoredAsync(reference)).ExpiryAnnouncedAt);
    }

    [Fact]
    public async Task A_draft_is_never_deleted_before_its_notice_has_run_out()
    {
        var reference = await _site.NewContributor().BeginAsync();

        // The site stood still for half a year.
        await PassAsync(days: 180);
        Assert.Equal(1, await CountAsync(reference));

        await PassAsync(days: 14);
        Assert.Equal(0, await CountAsync(reference));
    }

    [Theory]
    [InlineData(SubmissionStatus.NotPlaced)]
    [InlineData(SubmissionStatus.Withdrawn)]
    public async Task What_was_not_placed_or_withdrawn_is_erased_after_six_months(SubmissionStatus status)
    {
        var reference = await _site.NewContributor().SendInAsync();
        await _site.ChangeAsync(reference, (submission, now) =>
        {
            if (status == SubmissionStatus.NotPlaced)
            {
                submission.Decline("Nee", now);
            }
            else
            {
                submission.Withdraw(now);
            }
        });

        await PassAsync(days: 180);
        Assert.NotEmpty((await _site.StoredAsync(reference)).Sections);

        await PassAsync(days: 3);
        var stored = await _site.StoredAsync(reference);
        Assert.Equal(status, stored.Status);
        Assert.Empty(stored.Sections);
        Assert.Null(stored.Contact);
        Assert.Null(stored.Reason);
    }

    [Fact]
    public async Task The_sender_of_a_published_story_is_forgotten_after_two_years_without_contact()
    {
        var reference = await _site.NewContributor().SendInAsync();
        var caseId = await _site.WithStoreAsync(store => store.CaseStudies.Select(study => study.Id).FirstAsync());
        await _site.ChangeAsync(reference, (submission, now) => submission.Publish(caseId, now));

        await PassAsync(days: 720);
        Assert.NotNull((await _site.StoredAsync(reference)).Contact);

        await PassAsync(days: 15);
        var stored = await _site.StoredAsync(reference);
        Assert.Null(stored.Contact);
        Assert.NotEmpty(stored.Sections);
    }

    [Fact]
    public async Task What_waits_for_the_editors_stays()
    {
        var reference = await _site.NewContributor().SendInAsync();

        await PassAsync(days: 1000);

        Assert.NotNull((await _site.StoredAsync(reference)).Contact);
    }

    [Fact]
    public async Task The_privacy_page_names_the_periods_of_the_settings()
    {
        _site.Settings["DraftDays"] = "77";
        _site.Settings["ClosedMonths"] = "5";
        _site.Settings["ContactMonths"] = "23";

        var page = (await _site.NewContributor().OpenAsync("/privacy")).Page;

        page.ShouldSay("77 dagen");
        page.ShouldSay("5 maanden");
        page.ShouldSay("23 maanden");
    }

    private async Task PassAsync(int days)
    {
        _site.Clock.Advance(TimeSpan.FromDays(days));
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
    }

    private Task<int> CountAsync(string reference) => _site.WithStoreAsync(store => store.Submissions.CountAsync(item => item.Reference == reference));
}
