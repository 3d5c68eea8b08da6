using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Mail;

/// <summary>What counts as an address to send mail to.</summary>
public sealed class MailAddressTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    [InlineData("jan@localhost")]
    [InlineData("jan@example.org, piet@example.org")]
    [InlineData("Jan <jan@example.org>")]
    [InlineData("jan@example.org\r\nBcc: piet@example.org")]
    [InlineData("jan@@example.org")]
    public async Task What_is_no_address_is_refused_at_once(string address)
    {
        Assert.False(MailAddresses.IsValid(address));
        await using var scope = site.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        Assert.Throws<ArgumentException>(() => outbox.Add(address, "Onderwerp", "Tekst."));
    }

    [Theory]
    [InlineData("jan@example.org")]
    [InlineData("jan.de-vries+wijk@sub.example.nl")]
    [InlineData("o'neill@example.org")]
    [InlineData("jan@xn--caf-dma.nl")]
    [InlineData("jan@XN--CAF-DMA.nl")]
    [InlineData("jan@café.nl")]
    public void An_ordinary_address_is_one(string address) => Assert.True(MailAddresses.IsValid(address));
}
