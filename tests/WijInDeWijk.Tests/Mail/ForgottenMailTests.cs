using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Mail;

public sealed class ForgottenMailTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly Site _site;

    public ForgottenMailTests() => _site = new Site { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task A_mail_that_is_forgotten_while_it_is_under_way_leaves_no_file_and_the_next_one_goes_out()
    {
        await using var site = _site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IMailTransport, MeanwhileErased>()));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
            outbox.Add("ria@voorbeeld.nl", "Weg", "Tekst.", MeanwhileErased.Reference);
            outbox.Add("jan@voorbeeld.nl", "Blijft", "Tekst.", "W-ANDER");
            await scope.ServiceProvider.GetRequiredService<SiteDbContext>().SaveChangesAsync(Stop);
        }

        Assert.Equal(2, await site.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(Stop));

        Assert.Equal("Blijft", (await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(_site.MailFolder)), Stop)).Subject);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody has their data erased just when their mail is written.</summary>
    private sealed class MeanwhileErased(FolderTransport folder, IServiceScopeFactory scopes) : IMailTransport
    {
        public const string Reference = "W-WEG";

        public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            await folder.SendAsync(message, cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Outbox.Where(mail => mail.Regarding == Reference).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
