using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Data;

public sealed class StoreConnectionTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly Site _site;

    public StoreConnectionTests() => _site = new Site { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task A_connection_serves_all_queries_of_a_context_and_closes_with_it()
    {
        var scope = _site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        var connection = store.Database.GetDbConnection();
        var changes = new List<ConnectionState>();
        connection.StateChange += (_, change) => changes.Add(change.CurrentState);

        Assert.True(await store.Documents.AnyAsync(TestContext.Current.CancellationToken));
        await using (var transaction = await store.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(await store.CaseStudies.AnyAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(await store.Lessons.AnyAsync(TestContext.Current.CancellationToken));
        Assert.Equal([ConnectionState.Open], changes);
        await scope.DisposeAsync();

        Assert.Equal([ConnectionState.Open, ConnectionState.Closed], changes);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }
}
