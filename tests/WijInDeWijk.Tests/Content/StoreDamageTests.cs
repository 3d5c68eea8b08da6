using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Content;

/// <summary>A store of which pages were overwritten while the site runs.</summary>
public sealed class StoreDamageTests
{
    private const string Words = "Deze pagina kunnen wij nu niet lezen";

    [Fact]
    public async Task A_page_that_can_not_be_read_says_so_calmly_and_the_log_once()
    {
        await using var site = new LoggedSite();
        var desk = await site.NewEditorAsync();
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop));
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(site.StorePath))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        foreach (var address in (string[])["/casussen/buurttuin", "/lessen", "/zoeken?q=tuin", "/insturen/verder?code=abcd-efgh-jkmn-pqrs"])
        {
            using var answer = await client.GetAsync(address, Stop);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal((address, HttpStatusCode.ServiceUnavailable), (address, answer.StatusCode));
            Assert.Contains(Words, page, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        }

        var behind = await desk.OpenAsync("/redactie");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, behind.Status);
        behind.Page.ShouldSay(Words);

        var told = Assert.Single(site.Logged, line => line.Level >= LogLevel.Error);
        Assert.Contains("The store is damaged", told.Message, StringComparison.Ordinal);
        Assert.Null(told.Exception);
        Assert.StartsWith("Unhealthy", await (await client.GetAsync("/health/ready", Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class LoggedSite : EditorSite
    {
        private SeedFolder? _seeds = new();

        public LoggedSite() => SeedsFolder = _seeds.Path;

        public ConcurrentQueue<(LogLevel Level, string Message, Exception? Exception)> Logged { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(_ => new Factory(Logged)));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _seeds?.Dispose();
            _seeds = null;
        }
    }

    private sealed class Factory(ConcurrentQueue<(LogLevel, string, Exception?)> lines) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception), exception));

        public void Dispose()
        {
        }
    }
}
