using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What is erased is in no file of the site any more: not in free pages, the log, the index, mails or uploads.</summary>
public sealed class ErasedTracesTests : IDisposable
{
    /// <summary>Stood in an earlier version only, so it may be gone before anything is erased.</summary>
    private const string Replaced = "vlinderkooi";

    private static readonly string[] Sender = ["Ria Jansen", "ria@voorbeeld.nl"];

    private static readonly string[] Told =
    [
        "De Soepbus", Replaced, "kwispelzwaai", "glimwurm", "pannenparade", "flierefluit", "draaikolkje", "pierlala", "hupsakee", "trommeldans", "snorbrommer", "hobbelkrat", "ria-jansen.jpg", "https://soepbus.voorbeeld.nl",
    ];

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ErasedTracesTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task No_word_of_an_erased_story_and_its_sender_is_in_any_file_while_the_site_runs_or_after_it_stopped()
    {
        var (story, photo) = await TellAsync();
        string[] present = [.. Sender, .. Told.Where(words => words != Replaced)];
        Assert.Equal(present, _site.TracesOf(present).Select(trace => trace[..trace.IndexOf(": ", StringComparison.Ordinal)]));

        await story.EraseAsync();

        Assert.Empty(_site.TracesOf([.. Sender, .. Told]));
        Assert.False(File.Exists(Path.Combine(_site.UploadsFolder, photo)));
        Assert.Equal(HttpStatusCode.Gone, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        await _site.StopAsync();
        Assert.Empty(_site.TracesOf([.. Sender, .. Told]));
        Assert.True(!File.Exists(_site.StorePath + "-wal") || new FileInfo(_site.StorePath + "-wal").Length == 0);
    }

    [Fact]
    public async Task After_a_clean_stop_the_log_holds_nothing_of_what_was_changed_last()
    {
        var teller = _site.NewContributor();
        var reference = await teller.BeginAsync();
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/contact", [.. Contributor.Contact, ("rol", "Van de vlinderkooi")]);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/contact", [.. Contributor.Contact, ("rol", "Toch niet.")]);

        await _site.StopAsync();

        Assert.Empty(_site.TracesOf("vlinderkooi"));
        Assert.NotEmpty(_site.TracesOf("Toch niet."));
    }

    [Fact]
    public async Task Of_a_story_told_anew_the_first_teller_s_words_go_when_they_ask_and_the_new_ones_stay()
    {
        var (first, _) = await TellAsync();
        await first.WithdrawAsync();
        var again = await _site.NewContributor().SendInAsync();
        var desk = first.Desk;
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{again}"), "/maken");
        var draft = await desk.OpenAsync(made.Location!);
        var fields = Stories.Complete(draft).Select(field => (field.Item1, field.Item1 == "lessen" ? string.Empty : field.Item2.Replace("slug: de-soepbus-2", "slug: de-soepbus", StringComparison.Ordinal)));
        await desk.SendAsync(draft, [.. fields]);
        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(desk, again)).Location);

        await first.EraseAsync();

        Assert.Empty(_site.TracesOf("vlinderkooi", "kwispelzwaai", "glimwurm", "flierefluit", "hupsakee"));
        (await _site.CreateClient().PageAsync("/casussen/de-soepbus")).ShouldSay("Elke dinsdag komt er een bus met soep.");
    }

    [Fact]
    public async Task Mails_that_became_files_go_with_their_sender()
    {
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        await _site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(Stop);
        Assert.NotEmpty(Directory.GetFiles(_site.MailFolder));

        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        Assert.Empty(Directory.GetFiles(_site.MailFolder));
        Assert.Empty(_site.TracesOf(Sender));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A story that went through everything that keeps words: versions, photo, mails, questions, notes, search, a lesson, a proposal, a check-in, a link check.</summary>
    /// <returns>With the name of the file on disk.</returns>
    private async Task<(PublishedStory Story, string Photo)> TellAsync()
    {
        var teller = _site.NewContributor();
        var reference = await teller.CompleteAsync();
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", "Eerst was er een vlinderkooi.")]);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", "Elke dinsdag komt er een kwispelzwaai met soep. Zie [de bus](https://soepbus.voorbeeld.nl).")]);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/balans", [("waarom", "Omdat de glimwurm er altijd is.")]);
        await teller.SubmitAsync(reference);
        await _site.AttachAsync(reference, isAgreed: true);
        await _site.WithStoreAsync(async store =>
        {
            store.LinkChecks.Add(new Web.Data.LinkCheck { Address = "https://soepbus.voorbeeld.nl" });
            return await store.SaveChangesAsync(Stop);
        });
        var desk = await _site.NewEditorAsync();
        var page = $"/redactie/inzendingen/{reference}";
        await desk.SendToAsync(await desk.OpenAsync(page), "/notitie", ("notitie", "Belde over de trommeldans."));
        await desk.SendToAsync(await desk.OpenAsync(page), "/vraag", ("vraag", "Klopt de pierlala?"));
        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}"), [("antwoord", "Ja, hupsakee.")], form: "form[action*='/vraag/']");
        await Stories.DraftAsync(desk, reference);
        var draft = await desk.OpenAsync($"/redactie/concepten/{reference}");
        await desk.SendAsync(draft, ("kenmerken", draft.Value("kenmerken")), ("tekst", draft.Value("tekst")), ("lessen", draft.Value("lessen").Replace("pan soep", "pannenparade", StringComparison.Ordinal)));
        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(desk, reference)).Location);
        (await _site.CreateClient().PageAsync("/zoeken?q=soep")).ShouldSay("De Soepbus");
        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief"), [("wat", "Nu met een flierefluit.")]);
        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief"), [("wat", "Nu met een draaikolkje.")], whileTyping: true);
        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief"), [("wat", "Nu met iets anders.")], whileTyping: true);
        await desk.SendToAsync(await desk.OpenAsync("/redactie/hoe-gaat-het-nu/de-soepbus"), "/mail", ("e-mail", "ria@voorbeeld.nl"));
        var asked = await _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Regarding!.StartsWith("hoe-nu-")).Select(mail => mail.Text).SingleAsync(Stop));
        var link = new Uri(asked.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        Assert.Equal(HttpStatusCode.Redirect, (await teller.SendAsync(await teller.OpenAsync(link), [("uitkomst", "veranderd"), ("veranderd", "De bus is nu een snorbrommer."), ("akkoord", "ja")])).Status);
        await Autosave.TypeAsync(desk.Client, await desk.OpenAsync("/redactie/teksten/bewerken/casussen/de-soepbus.md"), "de-soepbus.md", ("tekst", "Er was ook een hobbelkrat."));
        var lesson = await desk.OpenAsync("/redactie/teksten/bewerken/lessen/1-begin-klein.md");
        await Autosave.TypeAsync(desk.Client, lesson, "1-begin-klein.md", ("kenmerken", lesson.Value("kenmerken") + "\n# hobbelkrat"));
        await Autosave.TypeAsync(desk.Client, await desk.OpenAsync("/redactie/hoe-gaat-het-nu/de-soepbus"), "/telefoon", ("veranderd", "Nu met een hobbelkrat."));
        await _site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(Stop);
        var photo = await _site.WithStoreAsync(store => store.Set<SubmissionFile>().Select(file => file.StoredName).SingleAsync(Stop));
        return (new PublishedStory(teller, reference, desk), photo);
    }
}
