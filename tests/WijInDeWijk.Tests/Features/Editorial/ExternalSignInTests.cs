using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Coming behind the site with the organisation's own sign-in.</summary>
public sealed class ExternalSignInTests(OutsideSite site) : IClassFixture<OutsideSite>
{
    [Fact]
    public async Task It_is_offered_only_where_it_is_set()
    {
        using var without = new EditorSite();
        var page = await without.NewDesk().OpenAsync("/redactie/aanmelden");
        page.Page.ShouldNotSay("Aanmelden met");
        Assert.Equal(HttpStatusCode.NotFound, (await without.NewDesk().OpenAsync("/redactie/extern")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await without.NewDesk().OpenAsync("/redactie/extern-binnen")).Status);

        (await site.NewDesk().OpenAsync("/redactie/aanmelden")).Page.ShouldSay("Aanmelden met het Wijkaccount");
    }

    [Fact]
    public async Task An_invited_person_comes_in_and_is_known_from_then_on_by_who_they_are_there()
    {
        var (link, email) = await site.InviteAsync("Nieuw", EditorRole.Editor);
        var desk = site.NewDesk(email);

        var reply = await site.GoThroughAsync(desk, "persoon-1", email.ToUpperInvariant(), back: "?terug=/redactie/account");

        Assert.Equal("/redactie/account", reply.Location);
        (await desk.OpenAsync("/redactie/account")).Page.ShouldSay($"Nieuw, {email}");
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewDesk().OpenAsync(link)).Status);
        var log = await LogAsync(email);
        Assert.Equal([AuditAction.EditorInvited, AuditAction.InvitationAccepted, AuditAction.LoginTied, AuditAction.SignedIn], log.Select(entry => entry.Action));
        Assert.Equal("Via de organisatie", log[^1].Detail);
        Assert.Equal("/redactie", (await site.GoThroughAsync(site.NewDesk(), "persoon-1", "nieuw-adres@elders.example", isVerified: false)).Location);
    }

    [Fact]
    public async Task Who_was_not_invited_is_told_so_and_gets_no_account()
    {
        var desk = site.NewDesk();
        var before = await CountAsync();

        var reply = await site.GoThroughAsync(desk, "onbekend", "onbekend@voorbeeld.nl");

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Equal("U bent bekend bij uw organisatie, maar hier niet uitgenodigd met dit e-mailadres. Vraag een beheerder om een uitnodiging", reply.Page.QuerySelector("[data-error-summary] a")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_address_that_is_not_verified_or_was_given_to_somebody_else_opens_nothing()
    {
        var editor = await site.NewEditorAsync("Adres");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GoThroughAsync(site.NewDesk(), "persoon-2", editor.Email, isVerified: false)).Status);
        Assert.Equal("/redactie", (await site.GoThroughAsync(site.NewDesk(), "persoon-2", editor.Email)).Location);

        Assert.Equal(HttpStatusCode.Forbidden, (await site.GoThroughAsync(site.NewDesk(), "opvolger", editor.Email)).Status);
    }

    [Fact]
    public async Task A_disabled_account_and_one_that_wrong_codes_locked_stay_shut_and_say_why()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var editor = await site.NewEditorAsync("Uitgezet");
        await site.GoThroughAsync(site.NewDesk(), "persoon-3", editor.Email);
        for (var attempt = 0; attempt < 7; attempt++)
        {
            await site.NewDesk(editor.Email).SignInAsync("een verkeerde zin");
        }

        Assert.Equal("/redactie", (await site.GoThroughAsync(site.NewDesk(), "persoon-3", editor.Email)).Location);
        await site.WithStoreAsync(store => store.Users.Where(item => item.Email == editor.Email).ExecuteUpdateAsync(set => set.SetProperty(item => item.LockoutEnd, DateTimeOffset.UtcNow.AddHours(1))));
        Assert.Contains("even op slot", (await site.GoThroughAsync(site.NewDesk(), "persoon-3", editor.Email)).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await manager.SendToAsync(await manager.OpenAsync(await PersonAsync(editor.Email)), "/toegang", ("toegang", "uit"));
        Assert.Contains("staat uit", (await site.GoThroughAsync(site.NewDesk(), "persoon-3", editor.Email)).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AuditAction.SignInFailed, (await LogAsync(editor.Email))[^1].Action);

        var never = await site.NewEditorAsync("Nooit");
        await manager.SendToAsync(await manager.OpenAsync(await PersonAsync(never.Email)), "/toegang", ("toegang", "uit"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GoThroughAsync(site.NewDesk(), "persoon-4", never.Email)).Status);
        Assert.DoesNotContain(await LogAsync(never.Email), entry => entry.Action == AuditAction.LoginTied);
    }

    [Fact]
    public async Task Our_own_second_step_is_asked_unless_theirs_is_enough()
    {
        var editor = await site.NewEditorAsync("Tweestaps");
        await SetSecondStepAsync(site, editor.Email);
        var desk = site.NewDesk();
        Assert.Equal("/redactie/tweede-stap", (await site.GoThroughAsync(desk, "persoon-5", editor.Email)).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);

        using var trusting = new OutsideSite();
        trusting.Editors["OpenIdConnect:SecondStepIsTheirs"] = "true";
        trusting.Editors["OpenIdConnect:AddressesAreTheirs"] = "true";
        var other = await trusting.NewEditorAsync("Tweestaps");
        await SetSecondStepAsync(trusting, other.Email);
        Assert.Equal("/redactie", (await trusting.GoThroughAsync(trusting.NewDesk(), "persoon-5", other.Email, isVerified: false)).Location);
    }

    [Fact]
    public async Task A_manager_unties_an_account()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var editor = await site.NewEditorAsync("Koppel");
        var desk = site.NewDesk();
        await site.GoThroughAsync(desk, "persoon-6", editor.Email);

        await manager.SendToAsync(await manager.OpenAsync(await PersonAsync(editor.Email)), "/koppeling");

        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GoThroughAsync(site.NewDesk(), "persoon-6", "ander@voorbeeld.nl")).Status);
    }

    [Fact]
    public async Task A_provider_that_is_down_or_says_no_leads_back_to_the_page_with_a_word_of_why()
    {
        using var down = new OutsideSite { Provider = { IsDown = true } };
        Assert.Equal("/redactie/aanmelden?extern=mislukt", (await down.NewDesk().OpenAsync("/redactie/extern")).Location);
        (await down.NewDesk().OpenAsync("/redactie/aanmelden?extern=mislukt")).Page.ShouldSay("Aanmelden bij uw organisatie lukte niet");

        Assert.Equal("/redactie/aanmelden?extern=mislukt", (await site.NewDesk().OpenAsync("/redactie/extern-terug?code=x&state=y")).Location);
        Assert.Equal("/redactie/aanmelden?extern=mislukt", (await site.NewDesk().OpenAsync("/redactie/extern-terug?error=access_denied")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.NewDesk().OpenAsync("/redactie/extern-binnen")).Status);
    }

    private Task<int> CountAsync() => site.WithStoreAsync(store => store.Users.CountAsync());

    private Task<int> IdAsync(string email) => site.WithStoreAsync(store => store.Users.Where(editor => editor.Email == email).Select(editor => editor.Id).SingleAsync());

    private async Task<string> PersonAsync(string email) => $"/redactie/mensen/{await IdAsync(email)}";

    private async Task<List<AuditEntry>> LogAsync(string email) => await site.LogAsync($"{await IdAsync(email)}");

    private static Task<int> SetSecondStepAsync(OutsideSite at, string email) => at.WithStoreAsync(async store =>
    {
        (await store.Users.SingleAsync(editor => editor.Email == email)).TwoFactorEnabled = true;
        return await store.SaveChangesAsync();
    });
}
