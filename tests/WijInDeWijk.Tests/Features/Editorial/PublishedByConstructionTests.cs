using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What is not public is in no table that pages for readers are made of; what hung on it comes back with it.</summary>
public sealed class PublishedByConstructionTests : IDisposable
{
    private const string Title = "Vergeten kwekerij";
    private const string Page = "/casussen/buurttuin";

    /// <summary>The texts and their history, what the store remembers of every document, what readers sent, and who did what.</summary>
    private static readonly string[] BehindTheSite =
        ["SourceTexts", "Revisions", "DocumentIdentities", "Reactions", "CheckIns", "Submissions", "SubmissionFiles", "CasePhotos", "AuditEntries", "Outbox"];

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public PublishedByConstructionTests()
    {
        _seeds.Change(SeedFolder.CaseFile, "titel: Buurttuin", $"titel: {Title}");
        _site = new EditorSite { SeedsFolder = _seeds.Path };
    }

    [Theory]
    [InlineData("weghalen")]
    [InlineData("archiveren")]
    public async Task What_left_the_site_is_in_no_table_that_pages_are_made_of(string step)
    {
        var desk = await _site.NewEditorAsync();
        await desk.PlaceAsync(await _site.ReactAsync(SampleReactions.OnCase, ("tekst", "Wij hadden geen grond.")));
        await _site.AnswerAsync(desk, SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(desk);
        string[] words = [Title, "grasveld", "Bea Buur", "Het begon met een pompoen.", "Wij hadden geen grond.", "De tuin verhuisde naar het plein."];
        Assert.All(words, word => Assert.NotEmpty(TablesWith(word)));

        await StandAsync(desk, step);

        // An archived page says its title.
        Assert.Equal(step == "archiveren" ? ["ArchivedPages"] : [], TablesWith(Title));
        Assert.All(words.Skip(1), word => Assert.Empty(TablesWith(word)));
        Assert.Empty(TermsOf("grasveld"));
    }

    [Theory]
    [InlineData("weghalen")]
    [InlineData("archiveren")]
    public async Task Put_back_it_is_as_it_was_with_all_that_readers_left(string step)
    {
        var desk = await _site.NewEditorAsync();
        await desk.PlaceAsync(await _site.ReactAsync(SampleReactions.OnCase));
        await desk.PlaceAsync(await _site.ReactAsync());
        await _site.AnswerAsync(desk, SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(desk);
        await _site.SaveTextAsync(SeedFolder.CaseFile, body: text => text.Replace("pompoen", "courgette", StringComparison.Ordinal), forReaders: true);
        var before = await ReadAsync();
        Assert.Contains("snert", before[Page], StringComparison.Ordinal);
        Assert.Contains("Begin met een pomp.", before[Page], StringComparison.Ordinal);

        await StandAsync(desk, step);
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        await StandAsync(desk, "publiceren");

        var after = await ReadAsync();
        Assert.All(before.Keys, address => Assert.Equal(before[address], after[address]));
        Assert.Contains(Title, await _site.CreateClient().TitlesAsync("grasveld"));
        Assert.Contains(Title, await _site.CreateClient().TitlesAsync("snert"));
    }

    [Fact]
    public async Task What_is_placed_while_the_page_is_away_shows_when_it_is_back()
    {
        var desk = await _site.NewEditorAsync();
        var (reaction, taken) = (await _site.ReactAsync(SampleReactions.OnCase), await _site.ReactAsync(SampleReactions.OnCase, ("tekst", "Toch maar niet.")));
        await desk.PlaceAsync(taken);
        await StandAsync(desk, "weghalen");

        (await desk.OpenAsync("/redactie/reacties")).Page.ShouldSay(Title);
        await desk.PlaceAsync(reaction);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/reacties/{taken}"), "/terugnemen");
        Assert.Empty(TablesWith("pan snert"));
        await StandAsync(desk, "publiceren");

        var page = await _site.CreateClient().PageAsync(Page);
        page.ShouldSay("pan snert");
        page.ShouldNotSay("Toch maar niet.");
    }

    [Fact]
    public async Task An_answer_on_a_case_that_is_away_can_still_stop_it()
    {
        var desk = await _site.NewEditorAsync();
        await _site.AnswerAsync(desk, SampleCheckIns.Stopped);
        await StandAsync(desk, "weghalen");

        await _site.PlaceAnswerAsync(desk, ("stand", "ja"));

        Assert.Contains("status: gestopt", await _site.WithStoreAsync(store => store.SourceTexts.Where(text => text.File == SeedFolder.CaseFile).Select(text => text.Text).SingleAsync(Stop)), StringComparison.Ordinal);
        await _site.CreateClient().PageAsync(Page, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_keeps_its_number_and_its_old_address_leads_where_an_editor_said()
    {
        var desk = await _site.NewEditorAsync();
        var number = await NumberAsync();
        await StandAsync(desk, "archiveren", "/begrippen/brug");
        Assert.Equal("/begrippen/brug", (await _site.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(Page, Stop)).Headers.Location!.ToString());

        await StandAsync(desk, "publiceren");

        Assert.Equal(number, await NumberAsync());
        Assert.Empty(await _site.WithStoreAsync(store => store.ArchivedPages.ToListAsync(Stop)));
    }

    [Fact]
    public async Task What_comes_from_a_publication_leaves_and_returns_with_it()
    {
        var store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");
        await using (var first = new Site { SeedsFolder = _seeds.Path, StorePath = store })
        {
            // Changed here, so that it stays when its document is gone.
            await first.EditAsync(SeedFolder.LessonFile, "Begin.", "Begin maar.");
        }

        string[] files = [SeedFolder.PublicationFile, SeedFolder.IntroductionFile, SeedFolder.CaseFile, SeedFolder.LessonFile, SeedFolder.ConceptFile, SeedFolder.SourcesFile];
        var texts = files.Select(file => File.ReadAllText(Path.Combine(_seeds.Path, file))).ToList();
        Assert.All(files, _seeds.Remove);
        await using (var without = new Site { SeedsFolder = _seeds.Path, StorePath = store })
        {
            await without.CreateClient().PageAsync("/lessen/1-begin-klein", HttpStatusCode.Gone);
            await without.CreateClient().PageAsync("/lessen");
            await without.CreateClient().PageAsync("/bronnen");
        }

        Assert.All(files.Zip(texts), item => _seeds.Write(item.First, item.Second));
        await using var again = new Site { SeedsFolder = _seeds.Path, StorePath = store };
        (await again.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met een pompoen.");
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task StandAsync(Desk desk, string step, string forwardTo = "") =>
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync($"/redactie/teksten/stand/{SeedFolder.CaseFile}"), ("stap", step), ("naar", forwardTo))).Status);

    private Task<int> NumberAsync() => _site.WithStoreAsync(store => store.CaseStudies.Select(study => study.Id).SingleAsync(Stop));

    /// <summary>Pages as they are sent.</summary>
    private async Task<Dictionary<string, string>> ReadAsync()
    {
        using var reader = _site.CreateClient();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in new[] { Page, $"{Page}/wijzigingen", "/lessen/1-begin-klein", "/begrippen/brug", "/", "/lessen", "/casussen", "/data/kerncijfers.csv" })
        {
            pages[address] = await reader.GetStringAsync(address, Stop);
        }

        return pages;
    }

    private List<string> TablesWith(string word)
    {
        using var connection = Open();
        var tables = Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'SearchIndex%' AND name <> 'SearchVocabulary' ORDER BY name");
        return [.. tables.Except(BehindTheSite, StringComparer.Ordinal).Where(table =>
        {
            var columns = Ask(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var any = string.Join(" OR ", columns.Select(column => $"instr(CAST(\"{column}\" AS TEXT), $word) > 0"));
            return Ask(connection, $"SELECT 1 FROM \"{table}\" WHERE {any} LIMIT 1", word).Count > 0;
        })];
    }

    private List<string> TermsOf(string word)
    {
        using var connection = Open();
        return Ask(connection, "SELECT term FROM SearchVocabulary WHERE term = $word", word);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_site.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Ask(SqliteConnection connection, string question, string? word = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of tables and columns, from the schema itself
        command.CommandText = question;
#pragma warning restore CA2100
        if (word is not null)
        {
            command.Parameters.AddWithValue("$word", word);
        }

        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }
}
