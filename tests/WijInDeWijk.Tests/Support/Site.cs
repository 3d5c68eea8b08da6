using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Editorial.LinkChecks;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Support;

/// <summary>The real site on a store of its own, seeded from a folder of documents. Only its clock and the sites outside are replaced.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public OutsideWorld Outside { get; } = new();

    /// <summary>The documents of the repository, unless a test brings its own.</summary>
    public string SeedsFolder { get; init; } = Repository.Seeds;

    /// <summary>Shared by two sites, it is a restart.</summary>
    public string StorePath { get => field ?? Path.Combine(_folder, "store.db"); init; }

    /// <summary>A store that this very site fills, for tests that are about filling it.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>
    /// What does its work whenever the clock has moved on far enough. None, so that a test that moves the clock sees its own doing only,
    /// unless it is about one of them.
    /// </summary>
    public IReadOnlyCollection<Type> Jobs { get; init; } = [];

    public string UploadsFolder => Path.Combine(_folder, "bestanden");

    public string MailFolder => Path.Combine(_folder, "post");

    /// <summary>Runs an action on the store, as the site itself would.</summary>
    public async Task<T> WithStoreAsync<T>(Func<SiteDbContext, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<SiteDbContext>());
    }

    /// <summary>Lets another site on its store, as stopping would: a test then starts that one.</summary>
    public void LeaveStore() => Services.GetRequiredService<StoreLock>().Dispose();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Path", StorePath);
        builder.UseSetting("Seeds:Folder", SeedsFolder);
        builder.UseSetting("Uploads:Folder", UploadsFolder);
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.UseSetting("Submissions:SiteAddress", "http://localhost");
        builder.UseSetting("Links:PauseMilliseconds", "0");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, BodySizeLimits>();
            services.AddHttpClient(LinkProbe.ClientName).ConfigurePrimaryHttpMessageHandler(() => Outside);
            foreach (var job in services.Where(service => service.ServiceType == typeof(IHostedService) && IsUnwanted(service.ImplementationType)).ToList())
            {
                services.Remove(job);
            }
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var template = StartsEmpty || File.Exists(StorePath) ? null : StoreTemplate.For(SeedsFolder, Clock.GetUtcNow());
        template?.CopyTo(StorePath);
        var host = base.CreateHost(builder);
        template?.Keep(StorePath);
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Outside.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private bool IsUnwanted(Type? service) =>
        (typeof(PeriodicJob).IsAssignableFrom(service) || service == typeof(MailWorker)) && !Jobs.Contains(service);
}
