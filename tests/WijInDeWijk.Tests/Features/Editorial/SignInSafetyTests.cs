using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Features.Editorial.Users;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What must not be possible at the door, however somebody tries.</summary>
public sealed class SignInSafetyTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task Signing_out_ends_the_session_for_who_kept_the_cookie_too()
    {
        var (link, email) = await site.InviteAsync("Weg", EditorRole.Reader);
        var desk = site.NewDesk(email);
        var came = await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", EditorSite.Password));
        var cookie = came.Response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("wijk-redactie=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/redactie", Stop)).StatusCode);

        var queue = await desk.OpenAsync("/redactie");
        using var signature = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", queue.Value("__RequestVerificationToken"))]);
        await desk.Client.PostAsync("/redactie/afmelden", signature, Stop);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/redactie", Stop)).StatusCode);
        Assert.Equal(AuditAction.SignedOut, (await site.LogAsync($"{await IdAsync(site, email)}"))[^1].Action);
    }

    [Fact]
    public async Task An_account_is_shut_for_as_long_and_after_as_many_wrong_passwords_as_the_settings_say()
    {
        using var strict = new EditorSite { Editors = { ["WrongPasswords"] = "3", ["LockoutMinutes"] = "45" } };
        var editor = await strict.NewEditorAsync("Slot");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await strict.NewDesk(editor.Email).SignInAsync("een verkeerde zin")).Status);
        }

        strict.Clock.Advance(TimeSpan.FromMinutes(44));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await strict.NewDesk(editor.Email).SignInAsync()).Status);
        strict.Clock.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal("/redactie", (await strict.NewDesk(editor.Email).SignInAsync()).Location);
    }

    [Fact]
    public async Task Wrong_codes_from_everywhere_shut_the_second_step_and_nothing_else()
    {
        using var strict = new EditorSite { Editors = { ["WrongCodes"] = "10", ["WrongPasswords"] = "20" } };
        var editor = await strict.NewEditorAsync("Gokker");
        await strict.WithStoreAsync(store => store.Users.Where(user => user.Email == editor.Email).ExecuteUpdateAsync(set => set.SetProperty(user => user.TwoFactorEnabled, true), Stop));
        var desk = strict.NewDesk(editor.Email);
        var step = await desk.OpenAsync((await desk.SignInAsync()).Location!);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendAsync(step, ("code", attempt % 2 == 0 ? "000000" : "23456-789BC"))).Status);
        }

        var until = await strict.WithStoreAsync(store => store.Users.Where(item => item.Email == editor.Email).Select(item => item.LockoutEnd).SingleAsync(Stop));
        Assert.InRange(until!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, (await editor.OpenAsync("/redactie")).Status);
    }

    [Fact]
    public async Task The_second_step_can_not_be_walked_around()
    {
        var editor = await site.NewEditorAsync("Omweg");
        await SetSecondStepAsync(editor.Email);
        var desk = site.NewDesk(editor.Email);
        await desk.SignInAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie/account/app")).Status);
        Assert.StartsWith("/redactie/aanmelden", (await site.NewDesk().OpenAsync("/redactie/tweede-stap")).Location, StringComparison.Ordinal);

        await desk.SendAsync(await desk.OpenAsync("/redactie/wachtwoord-vergeten"), ("e-mail", editor.Email));
        var mail = await Eventually.ReadAsync(() => site.WithStoreAsync(store => store.Outbox.Where(item => item.To == editor.Email).Select(item => item.Text).SingleOrDefaultAsync(Stop)), text => text is not null);
        var link = mail!.Split('\n').Single(line => line.Contains("/redactie/nieuw-wachtwoord", StringComparison.Ordinal));
        await desk.SendAsync(await desk.OpenAsync(new Uri(link).PathAndQuery), ("wachtwoord", "een heel andere zin dan eerst"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal("/redactie/tweede-stap", (await desk.SignInAsync("een heel andere zin dan eerst")).Location);
    }

    [Fact]
    public async Task A_code_of_an_app_works_once()
    {
        var editor = await site.NewEditorAsync("Eenmaal");
        var form = await editor.OpenAuthenticatorAsync();
        var key = string.Concat(form.Page.QuerySelector(".wijk-code__signs")!.TextContent.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var code = Totp.Code(key);
        await editor.SendAsync(form, ("code", code));

        var desk = site.NewDesk(editor.Email);
        var step = await desk.OpenAsync((await desk.SignInAsync()).Location!);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendAsync(step, ("code", code))).Status);

        // The next one is taken already, as the clock of a telephone may be ahead.
        var next = Totp.Code(key, steps: 1);
        Assert.Equal("/redactie", (await desk.SendAsync(step, ("code", next))).Location);
        var again = site.NewDesk(editor.Email);
        Assert.Equal(HttpStatusCode.BadRequest, (await again.SendAsync(await again.OpenAsync((await again.SignInAsync()).Location!), ("code", next))).Status);
    }

    [Fact]
    public async Task Two_managers_who_put_out_each_other_at_once_do_not_both_lose_the_key()
    {
        var (one, other) = (await site.NewEditorAsync("Een", EditorRole.Manager), await site.NewEditorAsync("Ander", EditorRole.Manager));
        var (first, second) = (await IdAsync(site, one.Email), await IdAsync(site, other.Email));
        var (toSecond, toFirst) = (await one.OpenAsync($"/redactie/mensen/{second}"), await other.OpenAsync($"/redactie/mensen/{first}"));

        await Task.WhenAll(one.SendToAsync(toSecond, "/toegang", ("toegang", "uit")), other.SendToAsync(toFirst, "/toegang", ("toegang", "uit")));

        Assert.Equal(1, await site.WithStoreAsync(store => store.Users.CountAsync(editor => (editor.Id == first || editor.Id == second) && editor.DisabledAt == null, Stop)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_was_put_out_or_demoted_while_a_deed_was_under_way_does_nothing_any_more(bool isDisabled)
    {
        var (manager, other) = (await site.NewEditorAsync("Bezig", EditorRole.Manager), await site.NewEditorAsync("Doelwit", EditorRole.Manager));
        var (id, otherId) = (await IdAsync(site, manager.Email), await IdAsync(site, other.Email));

        // The request passed its check already; only then the colleague's deed was saved.
        await using var scope = site.Services.CreateAsyncScope();
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, "Bezig"), new(ClaimTypes.Role, "beheerder")], "test");
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = new ClaimsPrincipal(claims) };
        await site.WithStoreAsync(store => store.Users.Where(editor => editor.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(editor => editor.DisabledAt, isDisabled ? site.Clock.GetUtcNow() : null).SetProperty(editor => editor.Role, isDisabled ? EditorRole.Manager : EditorRole.Editor), Stop));
        var membership = scope.ServiceProvider.GetRequiredService<EditorAccountService>();

        Assert.StartsWith("U bent intussen zelf geen beheerder meer", (await membership.ChangeAccessAsync(otherId, isOn: false, Stop)).Error, StringComparison.Ordinal);
        Assert.StartsWith("U bent intussen zelf geen beheerder meer", (await membership.ChangeRoleAsync(otherId, EditorRole.Reader, Stop)).Error, StringComparison.Ordinal);
        Assert.True(await site.WithStoreAsync(store => store.Users.AnyAsync(editor => editor.Id == otherId && editor.DisabledAt == null && editor.Role == EditorRole.Manager, Stop)));
    }

    [Fact]
    public async Task A_manager_can_not_do_it_to_themselves()
    {
        var manager = await site.NewEditorAsync("Zelf", EditorRole.Manager);
        var id = await IdAsync(site, manager.Email);
        var own = await manager.OpenAsync("/redactie/account");
        foreach (var (deed, field, value) in ((string, string, string)[])[("toegang", "toegang", "uit"), ("rol", "rol", "lezer")])
        {
            using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", own.Value("__RequestVerificationToken")), KeyValuePair.Create(field, value)]);
            Assert.Equal(HttpStatusCode.BadRequest, (await manager.Client.PostAsync($"/redactie/mensen/{id}/{deed}", body, Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task What_coming_in_left_behind_goes_after_a_while_and_the_log_stays()
    {
        using var own = new EditorSite();
        var editor = await own.NewEditorAsync("Oud");
        var reference = await own.NewContributor().SendInAsync();
        await editor.OpenAsync($"/redactie/inzendingen/{reference}");
        Assert.Equal((1, 1, 1), await CountAsync(own));

        own.Clock.Advance(TimeSpan.FromDays(2));
        await CleanAsync(own);
        Assert.Equal((1, 1, 0), await CountAsync(own));
        var manager = await own.NewEditorAsync("Beheer", EditorRole.Manager);
        (await manager.OpenAsync($"/redactie/mensen/{await IdAsync(own, editor.Email)}")).Page.ShouldNotSay("Nu aangemeld");

        own.Clock.Advance(TimeSpan.FromDays(40));
        await CleanAsync(own);
        Assert.Equal((0, 0, 0), await CountAsync(own));
        Assert.NotEmpty(await own.LogAsync($"{await IdAsync(own, editor.Email)}"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task CleanAsync(EditorSite at)
    {
        await using var scope = at.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInRetention>().RunAsync(Stop);
    }

    private static Task<(int Sessions, int Links, int Presences)> CountAsync(EditorSite at) => at.WithStoreAsync(async store =>
        (await store.EditorSessions.CountAsync(Stop), await store.EditorLinks.CountAsync(Stop), await store.EditorPresences.CountAsync(Stop)));

    private static Task<int> IdAsync(EditorSite at, string email) => at.WithStoreAsync(store => store.Users.Where(editor => editor.Email == email).Select(editor => editor.Id).SingleAsync(Stop));

    private Task<int> SetSecondStepAsync(string email) => site.WithStoreAsync(async store =>
    {
        (await store.Users.SingleAsync(editor => editor.Email == email, Stop)).TwoFactorEnabled = true;
        return await store.SaveChangesAsync(Stop);
    });
}
