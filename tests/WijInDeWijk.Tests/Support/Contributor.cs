using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WijInDeWijk.Tests.Support;

/// <summary>Somebody who sends in an example: opens pages, fills in forms as they stand there, and follows where that leads.</summary>
public sealed class Contributor(SubmissionSite site, HttpClient client)
{
    /// <summary>What a person takes at least to fill in a page.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(20);

    public static readonly (string, string)[] Place = [("titel", "De Soepbus"), ("wijk", "Ondiep"), ("gemeente", "Utrecht")];
    public static readonly (string, string)[] Initiative = [("wat", "Elke dinsdag komt er een bus met soep.")];
    public static readonly (string, string)[] Balance = [("waarom", "Omdat Ria er altijd is.")];
    public static readonly (string, string)[] Contact = [("naam", "Ria Jansen"), ("mailadres", "ria@voorbeeld.nl"), ("akkoord-plaatsen", "ja")];

    public HttpClient Client => client;

    public async Task<Reply> OpenAsync(string address) => await Reply.OfAsync(await client.GetAsync(address, TestContext.Current.CancellationToken), address);

    /// <summary>Sends the form on a page with some of its fields filled in; the others go as they are.</summary>
    public async Task<Reply> SendAsync(Reply from, IEnumerable<(string Name, string Value)> fields, string? button = null, string form = "main form", bool whileTyping = false)
    {
        site.Clock.Advance(Typing);
        var element = (IHtmlFormElement)from.Page.QuerySelector(form)!;
        var filled = fields.ToList();
        var content = Present(element).Where(field => filled.TrueForAll(other => other.Name != field.Name)).Concat(filled);
        if (button is not null)
        {
            content = content.Append(("daarna", button));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(content.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (whileTyping)
        {
            request.Headers.Add("X-Tussendoor", "1");
        }

        return await Reply.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken), element.GetAttribute("action")!);
    }

    /// <summary>Fills in a page and goes on to where it leads.</summary>
    public async Task<Reply> FillInAsync(string address, IEnumerable<(string Name, string Value)> fields, string? button = null)
    {
        var reply = await SendAsync(await OpenAsync(address), fields, button);
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        return await OpenAsync(reply.Location!);
    }

    /// <summary>Begins a draft with its first step.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> BeginAsync(string form = "kort", params (string Name, string Value)[] fields)
    {
        var reply = await SendAsync(await OpenAsync($"/insturen/{form}"), fields.Length > 0 ? fields : Place);
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        return reply.Location!.Split('/')[3];
    }

    /// <summary>A whole short draft, ready to be sent.</summary>
    public async Task<string> CompleteAsync()
    {
        var reference = await BeginAsync();
        await FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", Initiative);
        await FillInAsync($"/insturen/mijn/{reference}/deel/balans", Balance);
        await FillInAsync($"/insturen/mijn/{reference}/deel/contact", Contact);
        return reference;
    }

    /// <summary>A whole short example, sent in.</summary>
    public async Task<string> SendInAsync()
    {
        var reference = await CompleteAsync();
        await SubmitAsync(reference);
        return reference;
    }

    public async Task<Reply> SubmitAsync(string reference) => await SendAsync(await OpenAsync($"/insturen/mijn/{reference}/controleren"), []);

    public async Task<string> CodeAsync(string reference) => (await OpenAsync($"/insturen/mijn/{reference}/code")).Page.GetElementById("uw-code")!.TextContent;

    private static IEnumerable<(string Name, string Value)> Present(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(field => field.HasAttribute("name")))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return (name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? string.Empty);
                    break;
            }
        }
    }
}

/// <summary>What the site answered.</summary>
public sealed record Reply(HttpStatusCode Status, string? Location, IHtmlDocument Page, HttpResponseMessage Response, string Address)
{
    public static async Task<Reply> OfAsync(HttpResponseMessage response, string address) =>
        new(response.StatusCode, response.Headers.Location?.ToString(), await Pages.ParseAsync(response), response, address);

    /// <summary>The value that a field of the form shows.</summary>
    public string Value(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? string.Empty,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"No field {name} on {Address}."),
    };

    /// <summary>A field error, the link to it in the summary, and the tie between field and error, all in the same words.</summary>
    public void ShouldExplain(string name, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.StartsWith("Fout: ", Page.Title, StringComparison.Ordinal);
        var field = Page.QuerySelector($"[name='{name}']")!;
        var error = Page.GetElementById($"{field.Id}-fout");
        Assert.NotNull(error);
        Assert.Equal(message, error.TextContent.Trim());
        Assert.Contains(error.Id!, field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(Page.QuerySelectorAll("[data-error-summary] a"), link => link.GetAttribute("href")!.EndsWith($"#{field.Id}", StringComparison.Ordinal) && link.TextContent == message);
    }
}
