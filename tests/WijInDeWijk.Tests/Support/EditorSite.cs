using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;

namespace WijInDeWijk.Tests.Support;

/// <summary>The site with editors behind it, who came in by an invitation as everybody does.</summary>
public class EditorSite : SubmissionSite
{
    public const string Password = "soep op dinsdag in de buurt";

    private int _count;

    /// <summary>Settings of the section <c>Editors</c>, by name. Its limits are out of the way, unless a test sets them.</summary>
    public Dictionary<string, string> Editors { get; } = new(StringComparer.Ordinal)
    {
        ["AttemptsPerAddress"] = "100000",
        ["AttemptsOverall"] = "100000",
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Editors)
        {
            builder.UseSetting($"Editors:{name}", value);
        }
    }

    /// <summary>An invitation, as the command makes it.</summary>
    /// <returns>The address of the link, without the host.</returns>
    public async Task<(string Link, string Email)> InviteAsync(string name, EditorRole role)
    {
        var email = $"{string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter))}{++_count}@voorbeeld.nl";
        await using var scope = Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<EditorInvitations>()
            .InviteAsync(name, email, role, AuditLog.CommandLine, tell: null, TestContext.Current.CancellationToken);
        return (new Uri(outcome.Value!.Link).PathAndQuery, email);
    }

    /// <summary>An editor who is signed in.</summary>
    public async Task<Desk> NewEditorAsync(string name = "Fatima", EditorRole role = EditorRole.Editor)
    {
        var (link, email) = await InviteAsync(name, role);
        var desk = NewDesk(email);
        await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", Password));
        return desk;
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Desk NewDesk(string email = "") => new(CreateClient(new() { AllowAutoRedirect = false }), email);

    public Task<List<AuditEntry>> LogAsync(string subject) =>
        WithStoreAsync(store => store.AuditEntries.Where(entry => entry.SubjectKey == subject).OrderBy(entry => entry.Id).ToListAsync());
}

/// <summary>A browser behind the site.</summary>
public sealed class Desk(HttpClient client, string email)
{
    public HttpClient Client => client;

    public string Email => email;

    public async Task<Reply> OpenAsync(string address) => await Reply.OfAsync(await client.GetAsync(address, TestContext.Current.CancellationToken), address);

    /// <summary>Sends the form on a page whose address ends so, with some of its fields filled in.</summary>
    public Task<Reply> SendToAsync(Reply from, string ending, params (string Name, string Value)[] fields) =>
        PostAsync((IHtmlFormElement)from.Page.QuerySelector($"main form[action$='{ending}']")!, fields);

    public Task<Reply> SendAsync(Reply from, params (string Name, string Value)[] fields) => PostAsync((IHtmlFormElement)from.Page.QuerySelector("main form[method=post]")!, fields);

    /// <summary>Presses a button of the form with which a page begins that sends it elsewhere, as it stands there.</summary>
    /// <param name="ending">Of the address that the button sends it to.</param>
    public Task<Reply> PressAsync(Reply from, string ending, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)from.Page.QuerySelector("main form[method=post]:has(textarea)")!;
        var typed = form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value));
        var beside = from.Page.QuerySelectorAll("main input[type=hidden][form]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        form.SetAttribute("action", from.Page.QuerySelector($"main button[formaction$='{ending}']")!.GetAttribute("formaction"));
        return PostAsync(form, [.. typed.Concat(beside).Where(field => Array.TrueForAll(fields, other => other.Name != field.Name)), .. fields]);
    }

    public async Task<Reply> SignInAsync(string password = EditorSite.Password) =>
        await SendAsync(await OpenAsync("/redactie/aanmelden"), ("e-mail", email), ("wachtwoord", password));

    private async Task<Reply> PostAsync(IHtmlFormElement form, (string Name, string Value)[] fields)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? string.Empty));
        var content = hidden.Where(field => Array.TrueForAll(fields, other => other.Name != field.Name)).Concat(fields);
        using var body = new FormUrlEncodedContent(content.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var address = form.GetAttribute("action")!;
        return await Reply.OfAsync(await client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }
}
