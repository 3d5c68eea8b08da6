using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Support;

internal static class Writing
{
    /// <summary>Writes to the store, as the site would, until it is disposed.</summary>
    public static async Task<IAsyncDisposable> WriteAsync(this Site site)
    {
        var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        return scope;
    }

    /// <summary>Whether nobody is writing.</summary>
    public static bool MayWrite(this Site site)
    {
        using var turn = site.Services.GetRequiredService<WriteQueue>().TryEnter();
        return turn is not null;
    }
}
