using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Data;

/// <summary>A store that is locked by another program, and a disk that is full.</summary>
public sealed class SqliteErrorsTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly FullDisk _disk = new();
    private readonly TroubledSite _site;

    public SqliteErrorsTests() => _site = new TroubledSite(_disk) { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_locked_store_says_not_saved_keeps_the_answers_and_takes_them_the_next_time()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.BeginAsync();
        var form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");

        Reply refused;
        await using (var other = await LockAsync())
        {
            refused = await contributor.SendAsync(form, Contributor.Initiative);
        }

        ShouldBeKept(refused);
        Assert.Equal(HttpStatusCode.Redirect, (await contributor.SendAsync(refused, [])).Status);
    }

    [Fact]
    public async Task A_locked_store_keeps_the_answers_of_a_first_step_and_makes_one_draft_later()
    {
        var contributor = _site.NewContributor();
        var form = await contributor.OpenAsync("/insturen/kort");

        Reply refused;
        await using (var other = await LockAsync())
        {
            refused = await contributor.SendAsync(form, Contributor.Place);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("De Soepbus", refused.Value("titel"));
        Assert.Equal(HttpStatusCode.Redirect, (await contributor.SendAsync(refused, [])).Status);
        Assert.Equal(1, await _site.WithStoreAsync(store => store.Submissions.CountAsync()));
    }

    [Fact]
    public async Task A_locked_store_does_not_say_that_something_was_sent()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.CompleteAsync();
        var check = await contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        Reply refused;
        await using (var other = await LockAsync())
        {
            refused = await contributor.SendAsync(check, []);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        refused.Page.ShouldSay("Niet bewaard, probeer opnieuw");
        Assert.Equal(SubmissionStatus.Draft, (await _site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task A_full_disk_says_not_saved_keeps_the_answers_and_takes_them_once_there_is_room()
    {
        var contributor = _site.NewContributor();
        var reference = await contributor.BeginAsync();
        var form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        (string, string)[] text = [("wat", string.Concat(Enumerable.Repeat("Elke dag soep. ", 500)))];

        _disk.IsFull = true;
        var refused = await contributor.SendAsync(form, text);
        _disk.IsFull = false;

        ShouldBeKept(refused);
        Assert.Equal(HttpStatusCode.Redirect, (await contributor.SendAsync(refused, [])).Status);
        Assert.StartsWith("Elke dag soep.", (await _site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"], StringComparison.Ordinal);
    }

    private static void ShouldBeKept(Reply refused)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        refused.Page.ShouldSay("Niet bewaard, probeer opnieuw");
        Assert.StartsWith("El", refused.Value("wat"), StringComparison.Ordinal);
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection($"Data Source={_site.StorePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private sealed class TroubledSite(FullDisk disk) : SubmissionSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Store:BusyTimeoutMilliseconds", "100");
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SiteDbContext>(options => options.AddInterceptors(disk)));
        }
    }

    /// <summary>Lets the store grow no further, as SQLite itself reports a full disk.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Limit(connection);
            return Task.CompletedTask;
        }

        private void Limit(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1073741823";
            command.ExecuteScalar();
        }
    }
}
