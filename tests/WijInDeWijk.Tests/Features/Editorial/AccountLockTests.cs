using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An account that wrong passwords locked: a manager sees it, and opens it.</summary>
public sealed class AccountLockTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task A_manager_sees_the_lock_and_lifts_it_and_the_log_says_so()
    {
        var (manager, editor) = (await site.NewEditorAsync("Beheer", EditorRole.Manager), await site.NewEditorAsync("Slot"));
        var person = await LockAsync(editor);
        Assert.Contains("Op slot", await LineAsync(manager, editor.Email), StringComparison.Ordinal);
        var page = await manager.OpenAsync(person);
        page.Page.ShouldSay("Dit account staat op slot");

        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendToAsync(page, "/slot")).Status);

        Assert.DoesNotContain("Op slot", await LineAsync(manager, editor.Email), StringComparison.Ordinal);
        (await manager.OpenAsync(person)).Page.ShouldNotSay("Dit account staat op slot");
        Assert.Equal("/redactie", (await site.NewDesk(editor.Email).SignInAsync()).Location);
        var entry = (await site.LogAsync(person.Split('/')[^1])).Single(item => item.Action == AuditAction.LockLifted);
        Assert.Equal("Beheer", entry.EditorName);
        (await manager.OpenAsync("/redactie/logboek")).Page.ShouldSay("Haalde het slot van een account");
    }

    [Fact]
    public async Task Who_is_no_manager_lifts_no_lock()
    {
        var (colleague, editor) = (await site.NewEditorAsync("Collega"), await site.NewEditorAsync("Dicht"));
        var person = await LockAsync(editor);
        var own = await colleague.OpenAsync("/redactie/account");
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", own.Value("__RequestVerificationToken"))]);

        var reply = await colleague.Client.PostAsync($"{person}/slot", body, Stop);

        Assert.NotEqual(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.NewDesk(editor.Email).SignInAsync()).Status);
    }

    [Fact]
    public async Task Where_nothing_is_locked_there_is_nothing_to_lift_and_the_log_stays_silent()
    {
        var (manager, editor) = (await site.NewEditorAsync("Rustig", EditorRole.Manager), await site.NewEditorAsync("Open"));
        var id = await IdAsync(editor.Email);
        var page = await manager.OpenAsync($"/redactie/mensen/{id}");
        Assert.Null(page.Page.QuerySelector("main form[action$='/slot']"));
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.Value("__RequestVerificationToken"))]);

        await manager.Client.PostAsync($"/redactie/mensen/{id}/slot", body, Stop);

        Assert.DoesNotContain(await site.LogAsync($"{id}"), entry => entry.Action == AuditAction.LockLifted);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>The address of their page.</returns>
    private async Task<string> LockAsync(Desk editor)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await site.NewDesk(editor.Email).SignInAsync("een verkeerde zin");
        }

        return $"/redactie/mensen/{await IdAsync(editor.Email)}";
    }

    private static async Task<string> LineAsync(Desk manager, string email) =>
        (await manager.OpenAsync("/redactie/mensen")).Page.QuerySelectorAll(".wijk-queue__item").Single(item => item.TextContent.Contains(email, StringComparison.Ordinal)).TextContent;

    private Task<int> IdAsync(string email) => site.WithStoreAsync(store => store.Users.Where(editor => editor.Email == email).Select(editor => editor.Id).SingleAsync(Stop));
}
