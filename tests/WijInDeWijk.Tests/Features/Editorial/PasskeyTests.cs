using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Coming behind the site with a passkey. What the browser does between two requests, a device of the tests does.</summary>
public sealed class PasskeyTests(EditorSite site) : IClassFixture<EditorSite>
{
    private const string Refused = "Met deze toegangssleutel komt u hier niet binnen. Meld u aan met uw wachtwoord";

    [Fact]
    public async Task A_passkey_opens_the_account_without_password_or_second_step()
    {
        var editor = await site.NewEditorAsync("Sleutel");
        using var device = new SoftAuthenticator();
        Assert.Equal("/redactie/account", (await AddAsync(editor, device)).Location);
        (await editor.OpenAsync("/redactie/account")).Page.ShouldSay("Laptop toegevoegd op");
        await SetSecondStepAsync(editor.Email);

        var desk = NewDesk();
        var reply = await SignInAsync(desk, device);

        Assert.Equal("/redactie", reply.Location);
        (await desk.OpenAsync("/redactie/account")).Page.ShouldSay($"Sleutel, {editor.Email}");
        var log = await LogAsync(editor);
        Assert.Contains(log, entry => (entry.Action, entry.Detail) == (AuditAction.PasskeyAdded, "Laptop"));
        Assert.Equal((AuditAction.SignedIn, "Met een toegangssleutel"), (log[^1].Action, log[^1].Detail));
    }

    [Fact]
    public async Task Adding_one_is_enough_where_a_second_step_is_required()
    {
        await using var strict = new EditorSite();
        strict.Editors["SecondStepIsRequired"] = "true";
        var editor = await strict.NewEditorAsync();
        using var device = new SoftAuthenticator();
        Assert.Equal("/redactie/account", (await editor.OpenAsync("/redactie")).Location);

        await AddAsync(editor, device);

        Assert.Equal(HttpStatusCode.OK, (await editor.OpenAsync("/redactie")).Status);
    }

    [Fact]
    public async Task Adding_one_asks_for_the_password_and_a_name()
    {
        var editor = await site.NewEditorAsync();
        using var device = new SoftAuthenticator();

        (await AddAsync(editor, device, password: "een verkeerde zin")).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        (await AddAsync(editor, device, name: " ")).ShouldExplain("sleutelnaam", "Geef de toegangssleutel een naam van hoogstens 60 tekens, zoals laptop of telefoon");

        Assert.Empty((await editor.OpenAsync("/redactie/account")).Page.QuerySelectorAll("form[action$='/toegangssleutels/verwijderen']"));
    }

    [Fact]
    public async Task It_gets_another_name_and_opens_nothing_once_removed()
    {
        var editor = await site.NewEditorAsync();
        using var device = new SoftAuthenticator();
        await AddAsync(editor, device);

        await editor.SendToAsync(await editor.OpenAsync("/redactie/account"), "/toegangssleutels/naam", ("naam", "Telefoon"));
        var account = await editor.OpenAsync("/redactie/account");
        account.Page.ShouldSay("Telefoon toegevoegd op");
        (await editor.SendToAsync(account, "/toegangssleutels/verwijderen", ("huidig", "een verkeerde zin"))).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        await editor.SendToAsync(account, "/toegangssleutels/verwijderen", ("huidig", EditorSite.Password));

        await ShouldBeRefusedAsync(device);
        Assert.Equal([AuditAction.PasskeyAdded, AuditAction.PasskeyRenamed, AuditAction.PasskeyRemoved], (await LogAsync(editor)).Skip(3).Select(entry => entry.Action));
    }

    [Fact]
    public async Task It_opens_an_account_that_wrong_passwords_shut_and_not_one_that_is_disabled()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var editor = await site.NewEditorAsync();
        using var device = new SoftAuthenticator();
        await AddAsync(editor, device);
        for (var attempt = 0; attempt < 7; attempt++)
        {
            await site.NewDesk(editor.Email).SignInAsync("een verkeerde zin");
        }

        Assert.Equal("/redactie", (await SignInAsync(NewDesk(), device)).Location);
        await ChangeAsync(editor.Email, item => item.LockoutEnd = DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal("/redactie", (await SignInAsync(NewDesk(), device)).Location);

        await manager.SendToAsync(await manager.OpenAsync($"/redactie/mensen/{await IdAsync(editor)}"), "/toegang", ("toegang", "uit"));
        await ShouldBeRefusedAsync(device);
        Assert.Equal(AuditAction.SignInFailed, (await LogAsync(editor))[^1].Action);
    }

    [Fact]
    public async Task It_stands_for_the_password_at_an_open_screen_for_five_minutes()
    {
        var (editor, other) = (await site.NewEditorAsync(), await site.NewEditorAsync());
        using var device = new SoftAuthenticator();
        using var others = new SoftAuthenticator();
        await AddAsync(editor, device);
        await AddAsync(other, others);
        (await editor.SendToAsync(await editor.OpenAsync("/redactie/account"), "/toegangssleutels/verwijderen")).ShouldExplain("huidig", "Dit is niet uw wachtwoord");

        Assert.Equal(HttpStatusCode.BadRequest, (await ConfirmAsync(editor, others)).Status);
        (await editor.SendToAsync(await editor.OpenAsync("/redactie/account"), "/toegangssleutels/verwijderen")).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        Assert.Equal("/redactie/account", (await ConfirmAsync(editor, device)).Location);
        (await editor.OpenAsync("/redactie/account")).Page.ShouldSay("U liet met uw toegangssleutel zien wie u bent");
        Assert.NotNull((await editor.OpenAsync(Authenticators.Address)).Page.QuerySelector(".wijk-code__signs"));

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await editor.OpenAsync(Authenticators.Address)).Page.QuerySelector(".wijk-code__signs"));
        await ConfirmAsync(editor, device);
        await editor.SendToAsync(await editor.OpenAsync("/redactie/account"), "/toegangssleutels/verwijderen");
        await ShouldBeRefusedAsync(device);
    }

    [Fact]
    public async Task A_device_that_did_not_ask_who_is_there_opens_nothing()
    {
        var editor = await site.NewEditorAsync();
        using var careless = new SoftAuthenticator { Verifies = false };

        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(editor, careless)).Status);
        await ShouldBeRefusedAsync(careless);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_in_the_browser_that_was_asked()
    {
        var editor = await site.NewEditorAsync();
        using var device = new SoftAuthenticator();
        await AddAsync(editor, device);
        var desk = NewDesk();
        var page = await desk.OpenAsync("/redactie/aanmelden");
        var answer = device.Answer(await AskAsync(desk, page));

        var (never, other) = (NewDesk(), NewDesk());
        await AskAsync(other, await other.OpenAsync("/redactie/aanmelden"));
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SendToAsync(await other.OpenAsync("/redactie/aanmelden"), "/toegangssleutel", ("sleutel", answer))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await never.SendToAsync(await never.OpenAsync("/redactie/aanmelden"), "/toegangssleutel", ("sleutel", answer))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(page, "/toegangssleutel", ("sleutel", answer))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendToAsync(await desk.OpenAsync("/redactie/aanmelden"), "/toegangssleutel", ("sleutel", answer))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    public async Task Nonsense_instead_of_an_answer_is_refused(string answer)
    {
        var editor = await site.NewEditorAsync();
        var desk = NewDesk();
        var page = await desk.OpenAsync("/redactie/aanmelden");
        await AskAsync(desk, page);
        var account = await editor.OpenAsync("/redactie/account");
        await AskAsync(editor, account, ("sleutelnaam", "Laptop"), ("huidig", EditorSite.Password));

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendToAsync(page, "/toegangssleutel", ("sleutel", answer))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendToAsync(account, "/toegangssleutels", ("sleutelnaam", "Laptop"), ("sleutel", answer))).Status);
    }

    private Desk NewDesk()
    {
        var desk = site.NewDesk();
        desk.Client.DefaultRequestHeaders.Add("Origin", SoftAuthenticator.Origin);
        return desk;
    }

    private async Task ShouldBeRefusedAsync(SoftAuthenticator device)
    {
        var reply = await SignInAsync(NewDesk(), device);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(Refused, reply.Page.QuerySelector("[data-error-summary] a")!.TextContent);
    }

    private static async Task<Reply> AddAsync(Desk desk, SoftAuthenticator device, string name = "Laptop", string password = EditorSite.Password)
    {
        desk.Client.DefaultRequestHeaders.Remove("Origin");
        desk.Client.DefaultRequestHeaders.Add("Origin", SoftAuthenticator.Origin);
        var account = await desk.OpenAsync("/redactie/account");
        (string, string)[] typed = [("sleutelnaam", name), ("huidig", password)];
        var question = await AskAsync(desk, account, typed);
        var answer = question.ValueKind == JsonValueKind.Undefined ? string.Empty : device.Make(question);
        return await desk.SendToAsync(account, "/toegangssleutels", [.. typed, ("sleutel", answer)]);
    }

    private static async Task<Reply> ConfirmAsync(Desk desk, SoftAuthenticator device)
    {
        var account = await desk.OpenAsync("/redactie/account");
        var token = account.Page.QuerySelector("form[action$='/bevestigen'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var response = await desk.Client.PostAsync("/redactie/toegangssleutel-vraag", body, TestContext.Current.CancellationToken);
        var question = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await desk.SendToAsync(account, "/bevestigen", ("sleutel", device.Answer(question)));
    }

    private static async Task<Reply> SignInAsync(Desk desk, SoftAuthenticator device)
    {
        var page = await desk.OpenAsync("/redactie/aanmelden");
        return await desk.SendToAsync(page, "/toegangssleutel", ("sleutel", device.Answer(await AskAsync(desk, page))));
    }

    /// <returns>What the browser is asked; undefined where the site refuses to ask.</returns>
    private static async Task<JsonElement> AskAsync(Desk desk, Reply from, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)from.Page.QuerySelector("form[data-passkey]")!;
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        var response = await desk.Client.PostAsync(form.GetAttribute("data-passkey"), body, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode ? JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) : default;
    }

    private async Task<int> IdAsync(Desk desk) => await site.WithStoreAsync(store => store.Users.Where(editor => editor.Email == desk.Email).Select(editor => editor.Id).SingleAsync());

    private async Task<List<AuditEntry>> LogAsync(Desk desk) => await site.LogAsync($"{await IdAsync(desk)}");

    private Task<int> SetSecondStepAsync(string email) => ChangeAsync(email, editor => editor.TwoFactorEnabled = true);

    private Task<int> ChangeAsync(string email, Action<Editor> change) => site.WithStoreAsync(async store =>
    {
        change(await store.Users.SingleAsync(editor => editor.Email == email));
        return await store.SaveChangesAsync();
    });
}
