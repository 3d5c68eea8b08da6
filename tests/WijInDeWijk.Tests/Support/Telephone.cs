using System.Net;
using Microsoft.EntityFrameworkCore;

namespace WijInDeWijk.Tests.Support;

/// <summary>Writing down what somebody tells, and reading it back, as editors and tellers do.</summary>
internal static class Telephone
{
    private static readonly (string, string)[] Story = [.. Contributor.Place, .. Contributor.Initiative, .. Contributor.Balance, ("naam", "Ria Jansen")];

    public static readonly (string Name, string Value)[] ByMail = [.. Story, ("mailadres", "ria@voorbeeld.nl")];
    public static readonly (string, string)[] ByPhone = [.. Story, ("telefoonnummer", "030 123 45 67")];

    /// <returns>The reference of what was written down, and saved.</returns>
    public static async Task<string> WriteDownAsync(this Desk editor, (string, string)[] answers)
    {
        var location = (await editor.SendToAsync(await editor.OpenAsync("/redactie"), "/redactie/telefoon")).Location!;
        var reference = location.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitTellingAsync(reference, answers)).Status);
        return reference;
    }

    public static async Task<string> LayBeforeAsync(this Desk editor, (string, string)[] answers)
    {
        var reference = await editor.WriteDownAsync(answers);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitTellingAsync(reference, answers, "/voorleggen")).Status);
        return reference;
    }

    public static async Task<Reply> SubmitTellingAsync(this Desk editor, string reference, (string, string)[] answers, string ending = "") =>
        await editor.SubmitTellingAsync(await editor.OpenAsync($"/redactie/telefoon/{reference}"), answers, $"/redactie/telefoon/{reference}{ending}");

    /// <summary>Sends answers to an address, with the hidden fields of the first form on a page.</summary>
    public static async Task<Reply> SubmitTellingAsync(this Desk editor, Reply page, (string Name, string Value)[] answers, string address)
    {
        var hidden = page.Page.QuerySelectorAll("main form[method=post]")[0].QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        using var body = new FormUrlEncodedContent(hidden.Concat(answers).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Reply.OfAsync(await editor.Client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }

    /// <summary>The words of one group of the queue.</summary>
    public static async Task<string> QueueAsync(this Desk editor, string group) => (await editor.OpenAsync($"/redactie?groep={group}")).Page.QuerySelector($"section[aria-labelledby='groep-{group}']")!.TextContent;

    /// <summary>The link in the latest mail about a submission.</summary>
    public static async Task<string> LatestLinkAsync(this EditorSite site, string reference)
    {
        var text = await site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Regarding == reference).OrderByDescending(mail => mail.Id).Select(mail => mail.Text).FirstAsync());
        return new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    /// <summary>From a link to what was told.</summary>
    public static async Task<Reply> EnterAsync(this Contributor teller, string link)
    {
        var mine = await teller.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, mine.Status);
        return await teller.OpenAsync((await teller.OpenAsync(mine.Location!)).Location!);
    }
}
