using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Benchmarks;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Resilience;

/// <summary>A folder with all that a site keeps, and the address at which it serves, also after a restart.</summary>
internal sealed class SiteFolder(string path, FilledStore store)
{
    /// <summary>Limits that would stand in the way of one machine that plays many people.</summary>
    public static readonly (string Name, string Value)[] NoLimits =
    [
        ("Submissions__DraftsPerAddress", "100000"),
        ("Submissions__DraftsOverall", "1000000"),
        ("Submissions__SendsPerAddress", "100000"),
        ("Submissions__SendsOverall", "1000000"),
        ("Submissions__SavesPerAddress", "1000000"),
    ];

    /// <summary>Takes the word of this machine for where a visitor comes from.</summary>
    public static readonly (string Name, string Value) BehindProxy = ("Proxy__Known__0", "127.0.0.1");

    public string Path => path;

    public string StorePath => System.IO.Path.Combine(path, "store.db");

    public string UploadsPath => System.IO.Path.Combine(path, "bestanden");

    public string MailPath => System.IO.Path.Combine(path, "post");

    public string Invitation => store.Invitation;

    public string Seeds { get; private set; } = store.Seeds;

    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{SiteProcess.FreePort()}"));

    /// <summary>The program, as it was built with this one.</summary>
    private static string Program => typeof(SiteDbContext).Assembly.Location;

    /// <summary>Documents of its own, to change.</summary>
    public string CopySeeds()
    {
        var copy = System.IO.Path.Combine(path, "seeds");
        FilledStore.Copy(store.Seeds, copy);
        return Seeds = copy;
    }

    public SiteProcess Launch(IReadOnlyList<string> arguments, params IEnumerable<(string Name, string Value)> settings) => LaunchUnder([], arguments, settings);

    /// <param name="wrapper">What the program is to run under.</param>
    public SiteProcess LaunchUnder(IReadOnlyList<string> wrapper, IReadOnlyList<string> arguments, IEnumerable<(string Name, string Value)> settings) => SiteProcess.Launch(
        [.. wrapper, "dotnet", Program, .. arguments],
        path,
        Seeds,
        Address,
        [
            // The built program finds its styles in its sources, and lets cookies go over http.
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_CONTENTROOT", System.IO.Path.Combine(Repository.Root, "src", "WijInDeWijk.Web")),
            ("Submissions__SiteAddress", Address.ToString()), .. settings,
        ]);

    /// <summary>Runs a command, or a start that is to be refused, to its end.</summary>
    public async Task<ProgramRun> RunAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        await using var program = Launch(arguments);
        var code = await program.ExitCodeAsync(TestBed.Patience);
        return new ProgramRun(code, string.Join('\n', program.Output), [.. program.Errors], watch.Elapsed);
    }

    /// <summary>The store, beside the site.</summary>
    public SiteDbContext OpenStore() => new(new DbContextOptionsBuilder<SiteDbContext>().UseSqlite($"Data Source={StorePath};Pooling=False").Options);

    public int Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        return command.ExecuteNonQuery();
    }

    public long Count(string query) => long.Parse(Ask($"SELECT count(*) FROM {query}")[0], CultureInfo.InvariantCulture);

    /// <returns>The first column of each row.</returns>
    public IReadOnlyList<string> Ask(string query)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        return connection;
    }
}

/// <param name="ExitCode">Null where it went on and was ended.</param>
/// <param name="Errors">Lines of the error stream.</param>
internal sealed record ProgramRun(int? ExitCode, string Output, IReadOnlyList<string> Errors, TimeSpan Elapsed);
