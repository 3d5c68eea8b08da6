using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;

namespace WijInDeWijk.Tests.Support;

/// <summary>Characters that no text of ours may hold, for every field of every form.</summary>
internal static class HostileCharacters
{
    /// <summary>All but the null character, which a form that is sent the ordinary way may not hold at all.</summary>
    public const string Mixed = "a\uFFFEb\uFFFFc\u00ADd\u200Be\u200D\u202Ef\u2066g\u000Bh\ti\u0085j\u2028k\U0001FFFEl\uFDD0m\u0301\uFEFF\u001B\n\u2060n";

    /// <summary>Half a pair of UTF-16, as bytes: no encoder of ours writes it.</summary>
    private const string LoneSurrogate = "%ED%A0%80";

    private const string Token = "__RequestVerificationToken";

    /// <summary>Sends every form of a page once for each of its fields, that field filled with <see cref="Mixed"/>, and once with null characters everywhere.</summary>
    /// <returns>What was sent and how it was answered.</returns>
    public static async Task<IReadOnlyList<(string What, int Status)>> ThrowAsync(HttpClient client, string address)
    {
        List<(string, int)> answers = [];
        var forms = await FormsAsync(client, address);
        foreach (var (action, name) in forms.SelectMany(form => Fields(form).Select(field => field.Name).Where(name => name != Token).Append(null).Distinct().Select(name => (form.GetAttribute("action"), name))).ToList())
        {
            if (forms.Find(form => form.GetAttribute("action") == action) is not { } form)
            {
                continue;
            }

            var status = await SendAsync(client, form, address, name);
            answers.Add(($"{address} -> {action}: {name ?? "null characters"}", status));
            if (status is >= 300 and < 400 or 409)
            {
                // What was taken may have changed the hidden fields, or have taken the form away.
                forms = await FormsAsync(client, address);
            }
        }

        return answers;
    }

    private static async Task<List<IHtmlFormElement>> FormsAsync(HttpClient client, string address)
    {
        var opened = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True((int)opened.StatusCode < 500, $"{address}: {opened.StatusCode}");
        return [.. (await Pages.ParseAsync(opened)).QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(TakesWords)];
    }

    private static async Task<int> SendAsync(HttpClient client, IHtmlFormElement form, string address, string? hostile)
    {
        var fields = Fields(form);
        var to = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        using HttpContent body = hostile is null && IsPost(form) ? InParts(fields) : new ByteArrayContent(Encoding.ASCII.GetBytes(Encoded(fields, hostile)));
        body.Headers.ContentType ??= new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var answer = IsPost(form)
            ? await client.PostAsync(to, body, TestContext.Current.CancellationToken)
            : await client.GetAsync($"{to.Split('?')[0]}?{await body.ReadAsStringAsync(TestContext.Current.CancellationToken)}", TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private static string Encoded(List<(string Name, string Value)> fields, string? hostile) => string.Join('&', fields.Select(field =>
        $"{Uri.EscapeDataString(field.Name)}={(field.Name == hostile ? Uri.EscapeDataString(Mixed) + LoneSurrogate : Uri.EscapeDataString(hostile is null ? $"{field.Value}\0" : field.Value))}"));

    private static MultipartFormDataContent InParts(List<(string Name, string Value)> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(name == Token ? value : $"{value}\0"), name);
        }

        return parts;
    }

    private static bool IsPost(IHtmlFormElement form) => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);

    private static bool TakesWords(IHtmlFormElement form) =>
        form.QuerySelector("textarea[name], input[name]:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file])") is not null;

    /// <summary>What a browser would send, with something in what is empty; the first of a choice is taken.</summary>
    private static List<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        List<(string Name, string Value)> fields = [];
        foreach (var field in form.Elements.Where(field => field.HasAttribute("name")))
        {
            var value = field switch
            {
                IHtmlTextAreaElement text => text.Value is { Length: > 0 } words ? words : "Iets.",
                IHtmlSelectElement select => select.Value,
                IHtmlInputElement { Type: "hidden" } hidden => hidden.Value,
                IHtmlInputElement { Type: "checkbox" or "radio" } tick => tick.Value,
                IHtmlInputElement { Type: "file" } or IHtmlButtonElement => null,
                IHtmlInputElement { Type: "email" } => "ria@voorbeeld.nl",
                IHtmlInputElement { Type: "date" } => "2026-12-31",
                IHtmlInputElement input => input.Value is { Length: > 0 } words ? words : "iets",
                _ => null,
            };
            if (value is not null && !(field is IHtmlInputElement { Type: "radio" } && fields.Exists(other => other.Name == field.GetAttribute("name"))))
            {
                fields.Add((field.GetAttribute("name")!, value));
            }
        }

        return fields;
    }
}
