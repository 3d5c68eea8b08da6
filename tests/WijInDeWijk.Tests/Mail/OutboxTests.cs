using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Mail;

/// <summary>A mail is committed with its cause, sent in the background, and emptied in time. Without a mail server it becomes a file.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly Site _site;

    public OutboxTests() => _site = new Site { SeedsFolder = _seeds.Path };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private MailDelivery Delivery => _site.Services.GetRequiredService<MailDelivery>();

    [Fact]
    public async Task Without_a_mail_server_a_message_becomes_a_file_and_the_site_can_show_what_it_would_have_mailed()
    {
        await AddAsync("fatima@example.org", "Uw voorbeeld is bewaard", "Beste Fatima,\n\nU kunt verder gaan: één klik.", "W-123");
        await AddAsync("jan@example.org", "Iets anders", "Iets anders.", "W-456");

        Assert.Equal(2, await Delivery.DeliverDueAsync(Stop));

        var shown = await WithOutboxAsync(async outbox => (outbox.SendsRealMail, Mails: await outbox.ReadAsync("W-123", Stop)));
        Assert.False(shown.SendsRealMail);
        var mail = Assert.Single(shown.Mails);
        Assert.Equal(("fatima@example.org", "Uw voorbeeld is bewaard", _site.Clock.GetUtcNow()), (mail.To, mail.Subject, mail.SentAt));
        var written = Files().Select(file => MimeMessage.Load(file)).Single(message => message.To.Mailboxes.Single().Address == "fatima@example.org");
        Assert.Equal("Beste Fatima,\n\nU kunt verder gaan: één klik.", written.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("Uw voorbeeld is bewaard", written.Subject);
        Assert.Equal("auto-generated", written.Headers[HeaderId.AutoSubmitted]);
    }

    [Fact]
    public async Task A_message_is_there_only_if_its_cause_is()
    {
        await WithOutboxAsync((outbox, store) =>
        {
            outbox.Add("fatima@example.org", "Niet bewaard", "Niet bewaard.");
            return Task.FromResult(store.ChangeTracker.HasChanges());
        });
        await WithOutboxAsync(async (outbox, store) =>
        {
            await using var transaction = await store.Database.BeginTransactionAsync(Stop);
            outbox.Add("fatima@example.org", "Teruggedraaid", "Teruggedraaid.");
            await store.SaveChangesAsync(Stop);
            await transaction.RollbackAsync(Stop);
            return 0;
        });

        Assert.Equal(0, await Delivery.DeliverDueAsync(Stop));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again()
    {
        await AddAsync();

        Assert.Equal(1, await Delivery.DeliverDueAsync(Stop));
        _site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await Delivery.DeliverDueAsync(Stop));
    }

    [Fact]
    public async Task A_sent_message_loses_its_personal_data_after_thirty_days_and_its_file_is_deleted()
    {
        await AddAsync(regarding: "W-123");
        await Delivery.DeliverDueAsync(Stop);
        var file = Assert.Single(Files());
        File.SetLastWriteTimeUtc(file, _site.Clock.GetUtcNow().UtcDateTime);

        _site.Clock.Advance(TimeSpan.FromDays(29));
        await Retention.EmptyOldAsync(Stop);
        Assert.Single(await WithOutboxAsync(outbox => outbox.ReadAsync("W-123", Stop)));
        Assert.Single(Files());

        _site.Clock.Advance(TimeSpan.FromDays(2));
        await Retention.EmptyOldAsync(Stop);
        Assert.Empty(await WithOutboxAsync(outbox => outbox.ReadAsync("W-123", Stop)));
        Assert.Empty(Files());
        var row = await _site.WithStoreAsync(store => store.Outbox.SingleAsync(Stop));
        Assert.Equal(("", "", "", "W-123"), (row.To, row.Subject, row.Text, row.Regarding));
        Assert.NotNull(row.SentAt);
    }

    [Fact]
    public async Task A_file_of_a_message_that_was_forgotten_before_a_crash_goes_as_well()
    {
        await AddAsync(regarding: "W-123");
        await AddAsync(regarding: "W-456");
        await Delivery.DeliverDueAsync(Stop);
        await WithOutboxAsync(outbox => outbox.ForgetAsync("W-123", Stop));
        Assert.Equal(2, Files().Length);

        _site.Clock.Advance(TimeSpan.FromHours(1));
        await Retention.EmptyOldAsync(Stop);

        var key = await _site.WithStoreAsync(store => store.Outbox.Select(message => message.Key).SingleAsync(Stop));
        Assert.Contains($"{key:N}", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_waits_is_not_emptied_however_long_it_takes()
    {
        await AddAsync(regarding: "W-123");

        _site.Clock.Advance(TimeSpan.FromDays(400));
        await Retention.EmptyOldAsync(Stop);

        Assert.Single(await WithOutboxAsync(outbox => outbox.ReadAsync("W-123", Stop)));
    }

    [Fact]
    public async Task Everything_about_one_thing_can_be_forgotten()
    {
        await AddAsync(regarding: "W-123");
        await AddAsync(regarding: "W-456");

        await WithOutboxAsync(async outbox =>
        {
            await outbox.ForgetAsync("W-123", Stop);
            return 0;
        });

        Assert.Equal("W-456", (await _site.WithStoreAsync(store => store.Outbox.SingleAsync(Stop))).Regarding);
    }

    [Fact]
    public async Task A_subject_with_line_ends_stays_a_subject_and_a_long_one_is_cut()
    {
        await AddAsync(subject: "Hallo\r\nBcc: piet@example.org");
        await AddAsync(subject: new string('a', 500));
        await Delivery.DeliverDueAsync(Stop);

        var written = Files().Select(file => MimeMessage.Load(file)).OrderBy(message => message.Subject!.Length).ToList();
        Assert.Equal("Hallo Bcc: piet@example.org", written[0].Subject);
        Assert.Empty(written[0].Bcc);
        Assert.Equal(OutboxMessage.SubjectMaxLength, written[1].Subject!.Length);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private MailRetention Retention => _site.Services.GetRequiredService<MailRetention>();

    private string[] Files() => Directory.Exists(_site.MailFolder) ? Directory.GetFiles(_site.MailFolder) : [];

    private Task<int> AddAsync(string to = "fatima@example.org", string subject = "Onderwerp", string text = "Tekst.", string? regarding = null) =>
        WithOutboxAsync(async (outbox, store) =>
        {
            outbox.Add(to, subject, text, regarding);
            return await store.SaveChangesAsync(Stop);
        });

    private Task<T> WithOutboxAsync<T>(Func<Outbox, Task<T>> action) => WithOutboxAsync((outbox, _) => action(outbox));

    private async Task<T> WithOutboxAsync<T>(Func<Outbox, SiteDbContext, Task<T>> action)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<Outbox>(), scope.ServiceProvider.GetRequiredService<SiteDbContext>());
    }
}
