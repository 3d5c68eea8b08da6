using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>The same button six times at once: each click is answered by what then holds, and nothing happens twice.</summary>
public sealed class SecondClickTests : IDisposable
{
    private const int Clicks = 6;

    private readonly SubmissionSite _site = new();
    private readonly Contributor _sender;

    public SecondClickTests() => _sender = _site.NewContributor();

    [Fact]
    public async Task Withdrawing()
    {
        var reference = await _sender.SendInAsync();

        await ClickAsync($"/insturen/mijn/{reference}/intrekken", "main form");

        Assert.Single((await _site.StoredAsync(reference)).Events, item => item.Kind == SubmissionEventKind.Withdrawn);
    }

    [Fact]
    public async Task Deleting_what_was_sent()
    {
        var reference = await _sender.SendInAsync();

        var replies = await ClickAsync($"/insturen/mijn/{reference}/gegevens", "form[action$='/verwijderen']");

        Assert.All(replies, reply => Assert.Equal("/insturen/verwijderd", reply.Location));
    }

    [Fact]
    public async Task Deleting_a_draft()
    {
        var reference = await _sender.BeginAsync();

        var replies = await ClickAsync($"/insturen/mijn/{reference}/gegevens", "form[action$='/verwijderen']");

        Assert.All(replies, reply => Assert.Equal("/insturen/verwijderd", reply.Location));
    }

    [Fact]
    public async Task Extending()
    {
        var reference = await _sender.BeginAsync();

        await ClickAsync($"/insturen/mijn/{reference}", "form[action$='/uitbreiden']");

        Assert.Equal(SubmissionForm.Full, (await _site.StoredAsync(reference)).Form);
    }

    [Fact]
    public async Task Sending_in()
    {
        var reference = await _sender.CompleteAsync();

        await ClickAsync($"/insturen/mijn/{reference}/controleren", "main form");

        Assert.Single((await _site.StoredAsync(reference)).Events, item => item.Kind == SubmissionEventKind.Sent);
    }

    [Fact]
    public async Task Proposing_a_change()
    {
        var reference = await _sender.SendInAsync();

        await ClickAsync($"/insturen/mijn/{reference}/deel/initiatief", "main form", ("wat", "Nu ook op vrijdag."));

        Assert.Single((await _site.StoredAsync(reference)).Proposals);
    }

    [Fact]
    public async Task Answering_a_question()
    {
        var reference = await _sender.SendInAsync();
        await _site.ChangeAsync(reference, (submission, now) => submission.Ask("Wie kookt er?", now));

        await ClickAsync($"/insturen/mijn/{reference}", "form[action*='/vraag/']", ("antwoord", "De buren."));

        Assert.Equal("De buren.", Assert.Single((await _site.StoredAsync(reference)).Questions).Answer);
    }

    [Fact]
    public async Task Taking_a_file_away()
    {
        var reference = await _sender.SendInAsync();
        await UploadAsync(reference);

        await ClickAsync($"/insturen/mijn/{reference}/bestanden", "form[action$='/verwijderen']");

        Assert.Empty((await _site.StoredAsync(reference)).Files);
    }

    [Fact]
    public async Task Sending_a_file_along()
    {
        var reference = await _sender.SendInAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(_ => UploadAsync(reference)));

        Assert.All(replies, Answered);
        Assert.Equal(Clicks, (await _site.StoredAsync(reference)).Files.Count);
    }

    public void Dispose() => _site.Dispose();

    private static void Answered(Reply reply) => Assert.True(reply.Status == HttpStatusCode.Redirect, $"{reply.Status}: {reply.Page.Title}");

    private async Task<IReadOnlyList<Reply>> ClickAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await _sender.OpenAsync(address);
        var replies = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(_ => _sender.SendAsync(page, fields, form: form)));
        Assert.All(replies, Answered);
        return replies;
    }

    private async Task<Reply> UploadAsync(string reference)
    {
        var address = $"/insturen/mijn/{reference}/bestanden";
        var token = (await _sender.OpenAsync(address)).Value("__RequestVerificationToken");
        using var photo = new ByteArrayContent(SampleFiles.Photo(ImageMagick.MagickFormat.Jpeg));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { photo, "bestanden", "feest.jpg" } };
        return await Reply.OfAsync(await _sender.Client.PostAsync(address, form, TestContext.Current.CancellationToken), address);
    }
}
