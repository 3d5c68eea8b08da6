using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary><c>zoeken herbouwen</c>: writes the search index anew, on the store that the site uses.</summary>
internal static class SearchCommand
{
    public static bool IsMeant(string[] args) => args is ["zoeken", ..];

    /// <returns>The exit code: 0 when the index is written, 2 for a command that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplication app)
    {
        if (args is not ["zoeken", "herbouwen"])
        {
            await Console.Error.WriteLineAsync("Dit commando bestaat niet. Bedoelde u: zoeken herbouwen");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<SearchIndexer>().RebuildAsync(CancellationToken.None);
        await transaction.CommitAsync();
        Console.WriteLine($"De zoekindex is herbouwd: {await store.SearchPassages.CountAsync()} vindplaatsen.");
        return 0;
    }
}
