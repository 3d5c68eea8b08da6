using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Data;

/// <summary>
/// What was made of the model beforehand says what the model says. When these fail:
/// <c>dotnet ef dbcontext optimize -o Data/CompiledModel -n WijInDeWijk.Web.Data.CompiledModel</c>, in the folder of the site.
/// </summary>
public sealed partial class CompiledModelTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "WijInDeWijk.Web", "Data", "CompiledModel");

    private readonly SeedFolder _seeds = new();
    private readonly Site _site;
    private readonly IServiceScope _scope;

    public CompiledModelTests()
    {
        _site = new Site { SeedsFolder = _seeds.Path };
        _scope = _site.Services.CreateScope();
    }

    private SiteDbContext Store => _scope.ServiceProvider.GetRequiredService<SiteDbContext>();

    [Fact]
    public void It_is_the_one_that_the_site_uses()
    {
        Assert.Equal("SiteDbContextModel", Store.Model.GetType().Name);
    }

    [Fact]
    public void Made_anew_it_is_the_same()
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
#pragma warning disable EF1001 // as the tool does: there is no other way to ask for the services of the provider
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        using var tools = services.AddDbContextDesignTimeServices(Store).BuildServiceProvider();
        var target = Directory.CreateTempSubdirectory("model-").FullName;

        var files = tools.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(Store.GetService<IDesignTimeModel>().Model, target, new CompiledModelCodeGenerationOptions
        {
            ContextType = typeof(SiteDbContext),
            ModelNamespace = "WijInDeWijk.Web.Data.CompiledModel",
            Language = "C#",
            UseNullableReferenceTypes = true,
        });

        Assert.Equal(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(Read(Path.Combine(Folder, Path.GetFileName(file))), Read(file), ignoreLineEndingDifferences: true));
        Directory.Delete(target, recursive: true);
    }

    [Fact]
    public void The_migrations_make_what_the_model_says()
    {
        Assert.False(Store.Database.HasPendingModelChanges());
        Assert.Equal(StoreSchema.LastMigration, Store.GetService<IMigrationsAssembly>().Migrations.Keys.Max(StringComparer.Ordinal));
    }

    /// <summary>Without the number that the tool thinks up each time.</summary>
    private static string Read(string file) => ModelId().Replace(File.ReadAllText(file), string.Empty);

    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)", RegexOptions.None, 1000)]
    private static partial Regex ModelId();

    public void Dispose()
    {
        _scope.Dispose();
        _site.Dispose();
        _seeds.Dispose();
    }
}
