using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Data;

internal static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WriteQueue>();
        services.AddDbContextPool<SiteDbContext>((provider, options) =>
        {
            var store = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
            options
                .UseSqlite(ConnectionStringOf(provider), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .ConfigureWarnings(warnings => warnings.Ignore(
                    RelationalEventId.PendingModelChangesWarning, // a test asks it; each first start would spend a second on it
                    RelationalEventId.CommandError, // these three: who is thrown to says it, or has an answer to it; once is enough
                    CoreEventId.QueryIterationFailed,
                    CoreEventId.SaveChangesFailed))
                .ReplaceService<IRelationalTransactionFactory, QueuedTransaction.Factory>()
                .AddInterceptors(
                    new StoreConnectionInterceptor(store.BusyTimeoutMilliseconds),
                    new WriteQueueInterceptor(provider.GetRequiredService<WriteQueue>()),
                    new DiscardedFileInterceptor(provider.GetRequiredService<TimeProvider>()));
        });
        services.AddHostedService<StoreWarmUp>();
        services.AddHostedService<StoreShutdown>();
        return services;
    }

    /// <summary>Absolute path of the store's file.</summary>
    public static string PathOf(IServiceProvider provider) => Path.GetFullPath(
        provider.GetRequiredService<IOptions<StoreOptions>>().Value.Path,
        provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath);

    public static string ConnectionStringOf(IServiceProvider provider) =>
        ConnectionString(PathOf(provider), provider.GetRequiredService<IOptions<StoreOptions>>().Value.BusyTimeoutMilliseconds);

    // The provider tries again by itself, half a minute long by default: a visitor whose save has to wait must hear so sooner.
    private static string ConnectionString(string path, int busyTimeoutMilliseconds) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = Math.Max(1, (busyTimeoutMilliseconds + 999) / 1000),
    }.ToString();
}
