using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Data;

/// <summary>Writers stand in a queue of the site, instead of waiting for SQLite's lock for as long as that has patience.</summary>
public sealed class WriteQueueTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SeedFolder _seeds = new();
    private readonly QueueingSite _site;

    public WriteQueueTests() => _site = new QueueingSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_contributor_waits_for_a_long_write_and_is_not_sent_away()
    {
        var contributor = _site.NewContributor();
        var form = await contributor.OpenAsync($"/insturen/mijn/{await contributor.BeginAsync()}/deel/initiatief");

        Task<Reply> saving;
        await using (await _site.WriteAsync())
        {
            saving = contributor.SendAsync(form, Contributor.Initiative);
            Assert.Equal(HttpStatusCode.OK, (await contributor.OpenAsync("/lessen")).Status);
            await Task.Delay(QueueingSite.BusyTimeout * 4, Stop);
            Assert.False(saving.IsCompleted);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await saving).Status);
    }

    [Fact]
    public async Task A_page_that_notes_its_visitor_does_not_wait_for_who_is_writing()
    {
        var desk = await _site.NewEditorAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(6));

        await using (await _site.WriteAsync())
        {
            Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync(Texts.EditCase)).Status);
        }
    }

    [Fact]
    public async Task Who_comes_when_the_queue_is_full_hears_so_at_once_and_loses_nothing()
    {
        _site.Places = 0;
        var contributor = _site.NewContributor();
        var form = await contributor.OpenAsync($"/insturen/mijn/{await contributor.BeginAsync()}/deel/initiatief");

        Reply refused;
        await using (await _site.WriteAsync())
        {
            refused = await contributor.SendAsync(form, Contributor.Initiative);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        refused.Page.ShouldSay("Niet bewaard, probeer opnieuw");
        Assert.StartsWith("Elke dinsdag", refused.Value("wat"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await contributor.SendAsync(refused, [])).Status);
    }

    [Fact]
    public async Task The_turns_come_in_the_order_of_arrival_and_who_left_is_passed_over()
    {
        using var queue = Queue(places: 3);
        using var left = new CancellationTokenSource();
        var order = new List<int>();
        var writing = await queue.EnterAsync(Stop);
        Task[] waiting = [TakeAsync(1, Stop), TakeAsync(2, left.Token), TakeAsync(3, Stop)];

        await Assert.ThrowsAsync<StoreBusyException>(async () => await queue.EnterAsync(Stop));
        Assert.Null(queue.TryEnter());
        await left.CancelAsync();
        writing.Dispose();

        await Task.WhenAll(waiting[0], waiting[2]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.Equal([1, 3], order);

        async Task TakeAsync(int number, CancellationToken cancellationToken)
        {
            using var turn = await queue.EnterAsync(cancellationToken);
            order.Add(number);
        }
    }

    [Fact]
    public async Task Whatever_way_a_write_ends_the_next_one_has_its_turn()
    {
        await _site.WithStoreAsync(async store =>
        {
            await using (await store.Database.BeginTransactionAsync(Stop))
            {
                Assert.False(_site.MayWrite());
                await store.Outbox.ExecuteDeleteAsync(Stop);
                store.ReasonTemplates.Add(new() { Title = "Een", Text = "Woorden" });
                store.ReasonTemplates.Add(new() { Title = "Twee", Text = "Woorden" });
                await store.SaveChangesAsync(Stop);
                Assert.False(_site.MayWrite());
            }

            Assert.True(_site.MayWrite());
            await using (var committed = await store.Database.BeginTransactionAsync(Stop))
            {
                await committed.CommitAsync(Stop);
                Assert.True(_site.MayWrite());
            }

            await store.Outbox.ExecuteDeleteAsync(Stop);
            Assert.True(_site.MayWrite());
            store.ChangeTracker.Clear();
            store.ReasonTemplates.Add(new() { Title = "Drie", Text = "Woorden" });
            await store.SaveChangesAsync(Stop);
            Assert.True(_site.MayWrite());
            await Assert.ThrowsAnyAsync<Exception>(() => store.Database.ExecuteSqlRawAsync("DELETE FROM Nergens", Stop));
            Assert.True(_site.MayWrite());
            return true;
        });
    }

    [Fact]
    public async Task A_write_that_can_not_begin_gives_its_turn_back()
    {
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_site.StorePath};Pooling=False");
        await _site.WithStoreAsync(async store =>
        {
            Assert.False(await store.Submissions.AnyAsync(Stop));
            await other.OpenAsync(Stop);
            await using var locking = other.BeginTransaction(deferred: false);
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.Database.BeginTransactionAsync(Stop));
            return true;
        });

        Assert.True(_site.MayWrite());
    }

    private static WriteQueue Queue(int places) => new(Options.Create(new StoreOptions { WriteQueueLength = places }));

    private sealed class QueueingSite : EditorSite
    {
        public const int BusyTimeout = 50;

        public int Places { get; set; } = 10;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Store:BusyTimeoutMilliseconds", $"{BusyTimeout}");
            builder.UseSetting("Store:WriteQueueLength", $"{Places}");
        }
    }
}
