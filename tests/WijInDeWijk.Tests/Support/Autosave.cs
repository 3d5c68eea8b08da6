using System.Text.Json;

namespace WijInDeWijk.Tests.Support;

/// <summary>What the script does while somebody types.</summary>
internal static class Autosave
{
    /// <summary>Saves what is typed into the form whose address ends so, without sending it.</summary>
    public static async Task<JsonElement> TypeAsync(HttpClient client, Reply page, string ending, params (string Name, string Value)[] fields)
    {
        var form = page.Page.QuerySelector($"main form[action$='{ending}']")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!)).Where(field => Array.TrueForAll(fields, other => other.Name != field.Name));
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("X-Tussendoor", "1");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.RootElement.Clone();
    }
}
