using Microsoft.AspNetCore.Mvc.Testing;

namespace WijInDeWijk.Benchmarks;

/// <summary>The real site in this process, on a store of its own that is thrown away afterwards.</summary>
internal sealed class InProcessSite(string seeds, params (string Key, string Value)[] settings) : WebApplicationFactory<Web.Data.SiteDbContext>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-").FullName;

    public string StorePath => Path.Combine(_folder, "store.db");

    protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
    {
        builder
            .UseSetting("contentRoot", Path.Combine(Repository.Root, "src", "WijInDeWijk.Web"))
            .UseSetting("Store:Path", StorePath)
            .UseSetting("Seeds:Folder", seeds)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
