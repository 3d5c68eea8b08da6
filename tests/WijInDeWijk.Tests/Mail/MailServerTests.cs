using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Mail;

/// <summary>A mail server that is down, slow or cross loses nothing; the log tells no addresses.</summary>
public sealed class MailServerTests : IAsyncDisposable
{
    private readonly SmtpSink _server = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly SeedFolder _seeds = new();
    private readonly SiteWithMail _site;

    public MailServerTests() => _site = new SiteWithMail(_server.Port, _log) { SeedsFolder = _seeds.Path };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private MailDelivery Delivery => _site.Services.GetRequiredService<MailDelivery>();

    [Fact]
    public async Task A_message_arrives_as_it_was_written()
    {
        await AddAsync("fatima@example.org", "Één vraag van de redactie", "Dag Fatima,\n\nKunt u ons iets vertellen?");

        Assert.Equal(1, await Delivery.DeliverDueAsync(Stop));

        var message = MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Assert.Single(_server.Received))), Stop);
        Assert.Equal("Één vraag van de redactie", message.Subject);
        Assert.Equal("fatima@example.org", message.To.Mailboxes.Single().Address);
        Assert.Equal("wijk@example.net", message.From.Mailboxes.Single().Address);
        Assert.Contains("Kunt u ons iets vertellen?", message.TextBody, StringComparison.Ordinal);
        Assert.Equal((await RowAsync()).Key.ToString("N") + "@example.net", message.MessageId);
    }

    [Fact]
    public async Task A_server_that_is_down_loses_nothing_and_is_asked_less_and_less()
    {
        await _server.StopAsync();
        await AddAsync();
        await AddAsync("jan@example.org");

        var attempts = new List<int>();
        for (var minute = 0; minute < 16; minute++)
        {
            await Delivery.DeliverDueAsync(Stop);
            await Delivery.DeliverDueAsync(Stop);
            attempts.Add((await RowAsync()).Attempts);
            _site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5], attempts);
        Assert.Equal(2, await _site.WithStoreAsync(store => store.Outbox.CountAsync(message => message.DueAt != null && message.To != "", Stop)));
    }

    [Fact]
    public async Task After_a_long_time_a_message_is_still_tried_every_six_hours()
    {
        await _server.StopAsync();
        await AddAsync();
        for (var day = 0; day < 40; day++)
        {
            await Delivery.DeliverDueAsync(Stop);
            _site.Clock.Advance(TimeSpan.FromDays(1));
        }

        await Delivery.DeliverDueAsync(Stop);

        Assert.Equal(_site.Clock.GetUtcNow().AddHours(6), (await RowAsync()).DueAt);
    }

    [Fact]
    public async Task A_recipient_that_is_not_there_is_refused_for_good_and_holds_nobody_up()
    {
        _server.OnRecipient = line => line.Contains("weg@", StringComparison.Ordinal) ? "550 no such user weg@example.org" : "250 ok";
        await AddAsync("weg@example.org");
        await AddAsync("fatima@example.org");

        Assert.Equal(1, await Delivery.DeliverDueAsync(Stop));

        var refused = await RowAsync();
        Assert.Equal(_site.Clock.GetUtcNow(), refused.RefusedAt);
        Assert.Null(refused.DueAt);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task What_somebody_waits_for_goes_before_a_batch_also_when_that_is_on_its_way()
    {
        var passed = 0;
        _server.OnRecipient = _ =>
        {
            if (Interlocked.Increment(ref passed) == 15)
            {
                AddAsync("wacht-ook@example.org", isAwaited: true).GetAwaiter().GetResult();
            }

            return "250 ok";
        };
        for (var number = 0; number < 60; number++)
        {
            await AddAsync($"lijst-{number}@example.org");
        }

        await AddAsync("wacht@example.org", isAwaited: true);

        Assert.Equal(62, await Delivery.DeliverDueAsync(Stop));

        var order = _server.Received.Select(message => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(message)), Stop).To.Mailboxes.Single().Address).ToList();
        Assert.Equal("wacht@example.org", order[0]);
        Assert.InRange(order.IndexOf("wacht-ook@example.org"), 15, 25);
    }

    [Fact]
    public async Task A_recipient_whose_mailbox_is_busy_is_tried_again()
    {
        _server.OnRecipient = _ => "451 try later";
        await AddAsync();
        Assert.Equal(0, await Delivery.DeliverDueAsync(Stop));

        _server.OnRecipient = _ => "250 ok";
        Assert.Equal(0, await Delivery.DeliverDueAsync(Stop));
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Delivery.DeliverDueAsync(Stop));
    }

    [Fact]
    public async Task A_crash_between_sending_and_marking_sends_twice_under_the_same_name_and_never_loses()
    {
        await AddAsync();
        await Delivery.DeliverDueAsync(Stop);
        await _site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(
            "UPDATE Outbox SET SentAt = NULL, DueAt = AddedAt", Stop));

        Assert.Equal(1, await Delivery.DeliverDueAsync(Stop));

        Assert.Equal(2, _server.Received.Count);
        Assert.Single(_server.Received.Select(message => message.Split('\n').Single(line => line.StartsWith("Message-Id", StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    [Fact]
    public async Task What_cannot_be_marked_is_not_sent_over_and_over()
    {
        await AddAsync();
        await _site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER NoMarks BEFORE UPDATE ON Outbox WHEN NEW.SentAt IS NOT NULL BEGIN SELECT RAISE(ABORT, 'disk full'); END", Stop));

        await Assert.ThrowsAsync<DbUpdateException>(() => Delivery.DeliverDueAsync(Stop));
        await Delivery.DeliverDueAsync(Stop);
        await Delivery.DeliverDueAsync(Stop);

        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task The_log_names_the_message_and_the_reason_and_no_address()
    {
        _server.OnRecipient = line => line.Contains("weg@", StringComparison.Ordinal) ? "550 no such user weg@example.org" : "451 fatima@example.org is busy";
        await AddAsync("weg@example.org");
        await AddAsync("fatima@example.org");

        await Delivery.DeliverDueAsync(Stop);

        Assert.Contains(_log, line => line.Contains("refused by the mail server: RecipientNotAccepted 550", StringComparison.Ordinal));
        Assert.Contains(_log, line => line.Contains("kept for later: RecipientNotAccepted 451", StringComparison.Ordinal));
        Assert.DoesNotContain(_log, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_mail_server_the_site_says_so()
    {
        await using var scope = _site.Services.CreateAsyncScope();

        Assert.True(scope.ServiceProvider.GetRequiredService<Outbox>().SendsRealMail);
        Assert.False(Directory.Exists(_site.MailFolder));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _server.DisposeAsync();
        _seeds.Dispose();
    }

    private Task<int> AddAsync(string to = "fatima@example.org", string subject = "Onderwerp", string text = "Tekst.", bool isAwaited = false) =>
        _site.WithStoreAsync(async store =>
        {
            new Outbox(store, _site.Clock, _site.Services.GetRequiredService<IOptions<MailOptions>>()).Add(to, subject, text, isAwaited: isAwaited);
            return await store.SaveChangesAsync(Stop);
        });

    private Task<OutboxMessage> RowAsync() => _site.WithStoreAsync(store => store.Outbox.OrderBy(message => message.Id).FirstAsync(Stop));

    private sealed class SiteWithMail(int port, ConcurrentQueue<string> log) : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:Host", "127.0.0.1");
            builder.UseSetting("Mail:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("Mail:Security", "None");
            builder.UseSetting("Mail:From", "wijk@example.net");
            builder.ConfigureServices(services => services.AddSingleton<ILoggerFactory>(new Lines(log)));
        }
    }

    /// <summary>Keeps what is logged, as a reader of the log would see it.</summary>
    private sealed class Lines(ConcurrentQueue<string> log) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id is >= 5000 and < 6000)
            {
                log.Enqueue(formatter(state, exception) + exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
