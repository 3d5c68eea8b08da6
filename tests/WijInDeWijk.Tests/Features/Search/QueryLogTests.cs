using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.QueryLog;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>Editors see what is looked for in vain, and nothing of who looked.</summary>
public sealed class QueryLogTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly Site _site;

    public QueryLogTests() => _site = new Site { SeedsFolder = _seeds.Path, Jobs = [typeof(SearchQueryRetention)] };

    [Fact]
    public async Task A_query_is_remembered_with_its_results_and_the_day()
    {
        await SearchAsync("pompoen");
        await SearchAsync("zzzzqqqq");

        var records = await RecordsAsync(2);
        Assert.Equal(["pompoen", "zzzzqqqq"], records.Select(record => record.Query));
        Assert.True(records[0].Hits > 0);
        Assert.Equal(0, records[1].Hits);
        Assert.All(records, record => Assert.Equal(new DateOnly(2026, 11, 24), record.Day));
    }

    [Fact]
    public async Task The_same_query_is_counted_and_a_flood_of_others_fills_no_store()
    {
        var today = new DateOnly(2026, 11, 24);
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var queries = scope.ServiceProvider.GetRequiredService<SearchQueryStore>();
            await queries.AddAsync(Enumerable.Range(0, 1_000).Select(number => new AskedQuery(number % 2 == 0 ? "Pompoen" : "pompoen!", number, today)), Stop);
            await queries.AddAsync(Enumerable.Range(0, SearchQueryStore.MostPerDay + 500).Select(number => new AskedQuery($"vraag {number}", 0, today)), Stop);
            await queries.AddAsync([new AskedQuery("POMPOEN", 3, today), new AskedQuery("morgen", 1, today.AddDays(1))], Stop);
        }

        var records = await _site.WithStoreAsync(store => store.SearchQueries.AsNoTracking().ToListAsync(Stop));
        var pompoen = Assert.Single(records, record => record.Folded == "pompoen");
        Assert.Equal(("POMPOEN", 3, 1_001), (pompoen.Query, pompoen.Hits, pompoen.Count));
        Assert.Equal(SearchQueryStore.MostPerDay, records.Count(record => record.Day == today));
        Assert.Single(records, record => record.Query == "morgen");
    }

    [Fact]
    public async Task A_long_query_is_cut()
    {
        await SearchAsync(string.Concat(Enumerable.Repeat("pompoen ", 40)));

        Assert.Equal(SearchQueryRecord.QueryLength, Assert.Single(await RecordsAsync(1)).Query.Length);
    }

    [Theory]
    [InlineData("ada.auteur@voorbeeld.nl")]
    [InlineData("mail van ada@voorbeeld.nl over de tuin")]
    [InlineData("06 12 34 56 78")]
    [InlineData("+31 (0)6-12345678")]
    [InlineData("bsn 123456782")]
    [InlineData("1234 AB 12")]
    public async Task What_looks_like_somebodys_own_is_not_remembered(string query)
    {
        await SearchAsync(query);
        await SearchAsync("pompoen");

        Assert.Equal(["pompoen"], (await RecordsAsync(1)).Select(record => record.Query));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("%")]
    [InlineData("*")]
    [InlineData("........")]
    public async Task What_has_no_letter_or_digit_is_not_remembered(string query)
    {
        await SearchAsync(query);
        await SearchAsync("pompoen");

        Assert.Equal(["pompoen"], (await RecordsAsync(1)).Select(record => record.Query));
    }

    [Fact]
    public async Task Who_only_checks_that_the_page_is_there_asks_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/zoeken?q=pompoen");
        (await _site.CreateClient().SendAsync(request, Stop)).EnsureSuccessStatusCode();
        await SearchAsync("grasveld");

        Assert.Equal(["grasveld"], (await RecordsAsync(1)).Select(record => record.Query));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=pompoen&pagina=2")]
    [InlineData("q=pompoen&soort=casus")]
    public async Task Looking_further_is_no_new_query(string query)
    {
        await _site.CreateClient().PageAsync($"/zoeken?{query}");
        await _site.CreateClient().AnswerAsync("pompoen");
        await _site.CreateClient().GetStringAsync("/zoeken/suggesties.json?q=pomp", Stop);
        await SearchAsync("grasveld");

        Assert.Equal(["grasveld"], (await RecordsAsync(1)).Select(record => record.Query));
    }

    [Fact]
    public async Task A_choice_that_leaves_nothing_is_no_query_without_results()
    {
        await _site.CreateClient().PageAsync("/zoeken?q=pompoen&soort=bron");
        await SearchAsync("grasveld");

        Assert.Equal(["grasveld"], (await RecordsAsync(1)).Select(record => record.Query));
    }

    [Fact]
    public async Task Nothing_is_remembered_when_it_is_switched_off()
    {
        await using var off = _site.WithWebHostBuilder(host => host.UseSetting("Search:KeepQueries", "false"));
        await off.CreateClient().SearchAsync("pompoen");
        await Task.Delay(200, Stop);

        await using var scope = off.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<SiteDbContext>().SearchQueries.ToListAsync(Stop));
    }

    [Fact]
    public async Task After_ninety_days_a_query_is_forgotten()
    {
        await SearchAsync("pompoen");
        await RecordsAsync(1);

        Pass(days: 90);
        await SearchAsync("grasveld");
        Assert.Equal(["pompoen", "grasveld"], (await RecordsAsync(2)).Select(record => record.Query));

        Pass(days: 1);
        await SearchAsync("tuin");
        Assert.Equal(["grasveld", "tuin"], (await RecordsAsync(2, "tuin")).Select(record => record.Query));
    }

    [Fact]
    public async Task What_was_remembered_goes_in_time_also_when_nobody_searches_any_more()
    {
        await SearchAsync("pompoen");
        await RecordsAsync(1);

        Pass(days: 91);

        Assert.Empty(await RecordsAsync(0));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets the job do its work once at the end, instead of once for every hour in between.</summary>
    private void Pass(int days)
    {
        var hour = TimeSpan.FromHours(1);
        _site.Clock.AdjustTime(_site.Clock.GetUtcNow().AddDays(days) - hour);
        _site.Clock.Advance(hour);
    }

    private async Task SearchAsync(string query) => await _site.CreateClient().SearchAsync(query);

    /// <summary>Queries are written after the answer was given: asks until they are there, and nothing that should have gone.</summary>
    private async Task<List<SearchQueryRecord>> RecordsAsync(int count, string? last = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var records = await _site.WithStoreAsync(store => store.SearchQueries.AsNoTracking().OrderBy(record => record.Id).ToListAsync(Stop));
            if (attempt == 100 || (records.Count == count && (last is null || records[^1].Query == last)))
            {
                return records;
            }

            await Task.Delay(50, Stop);
        }
    }
}
