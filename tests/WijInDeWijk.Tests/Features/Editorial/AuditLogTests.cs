using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.AuditTrail;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>The log only grows: its page shows the newest of it, its file all.</summary>
public sealed class AuditLogTests : IDisposable
{
    private const int Written = AuditLogQuery.MostShown + 60;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public AuditLogTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task Pages_go_back_so_far_and_days_further()
    {
        var manager = await WithLongLogAsync();

        var last = await manager.OpenAsync("/redactie/logboek?onderwerp=lang.md&pagina=99999");
        last.Page.ShouldSay("De nieuwste 10.000 regels");
        last.Page.ShouldSay("regel 61");
        last.Page.ShouldNotSay("regel 60)");
        var earlier = await manager.OpenAsync("/redactie/logboek?onderwerp=lang.md&tot=2020-01-01");
        earlier.Page.ShouldSay("1 regel");
        earlier.Page.ShouldSay("regel 1)");
        var (first, all) = (await manager.OpenAsync("/redactie/logboek?wie=Van+vroeger"), await manager.OpenAsync("/redactie/logboek"));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("Van vroeger", first.Value("wie"));
        Assert.Contains(all.Page.QuerySelectorAll("#wie option"), option => option.TextContent == "Schrijver");
    }

    [Fact]
    public async Task The_file_has_every_line_newest_first()
    {
        var manager = await WithLongLogAsync();

        using var reply = await manager.Client.GetAsync(new Uri("/redactie/logboek.csv?onderwerp=lang.md", UriKind.Relative), Stop);

        Assert.Equal("text/csv", reply.Content.Headers.ContentType!.MediaType);
        var bytes = await reply.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'w'], bytes[..4]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Written + 1, lines.Length);
        Assert.EndsWith($"regel {Written}", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("regel 1", lines[^1], StringComparison.Ordinal);
    }

    private async Task<Desk> WithLongLogAsync()
    {
        var manager = await _site.NewEditorAsync("Beheer", EditorRole.Manager);
        await _site.WithStoreAsync(store => store.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Written})
            INSERT INTO AuditEntries (At, EditorName, Action, SubjectKind, SubjectKey, Detail)
            SELECT CASE n WHEN 1 THEN '2019-12-31 12:00:00' ELSE '2026-11-01 12:00:00' END, 'Schrijver', 'DocumentEdited', 'Document', 'lang.md', 'regel ' || n FROM numbers
            """,
            Stop));
        return manager;
    }
}
