using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WijInDeWijk.Benchmarks;

/// <summary>Somebody with a browser: opens pages, and fills in forms as they stand there.</summary>
/// <param name="client">Keeps cookies, and follows no redirect.</param>
internal sealed class Visitor(HttpClient client) : IDisposable
{
    private readonly HtmlParser _parser = new();

    public HttpClient Client => client;

    /// <summary>Begins an example with its first step.</summary>
    /// <returns>Where that leads.</returns>
    public async Task<string> BeginAsync() => await SendAsync(await OpenAsync("/insturen/kort"), ("titel", "De Soepbus"), ("gemeente", "Utrecht"));

    /// <returns>The form on a page.</returns>
    public async Task<IHtmlFormElement> OpenAsync(string address) =>
        (IHtmlFormElement)(await _parser.ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative)))).QuerySelector("main form[method=post]")!;

    /// <returns>Where it leads.</returns>
    public async Task<string> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(form, fields);
        return response.Headers.Location?.ToString() ?? throw new InvalidOperationException($"Not saved: {response.StatusCode}.");
    }

    /// <summary>Sends a form with some of its fields filled in; texts that stand in it go as they are.</summary>
    public async Task<HttpResponseMessage> PostAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var present = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? string.Empty))
            .Concat(form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)));
        var all = present.Where(field => Array.TrueForAll(fields, other => other.Name != field.Name)).Concat(fields);
        using var content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    public void Dispose() => client.Dispose();
}
