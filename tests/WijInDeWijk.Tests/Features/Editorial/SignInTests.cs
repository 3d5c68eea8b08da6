using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Coming behind the site, and being put out.</summary>
public sealed class SignInTests(EditorSite site) : IClassFixture<EditorSite>
{
    private const string Refused = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar";

    [Fact]
    public async Task An_invitation_works_once_and_only_its_hash_is_kept()
    {
        var (link, email) = await site.InviteAsync("Jan", EditorRole.Reader);
        var desk = site.NewDesk(email);
        var form = await desk.OpenAsync(link);
        form.Page.ShouldSay("Welkom, Jan");

        Assert.Equal("/redactie", (await desk.SendAsync(form, ("wachtwoord", EditorSite.Password))).Location);

        (await desk.OpenAsync("/redactie")).Page.ShouldSay("Inzendingen");
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewDesk().OpenAsync(link)).Status);
        var code = link.Split("code=")[1];
        Assert.DoesNotContain(await site.WithStoreAsync(store => store.EditorLinks.Select(item => item.Hash).ToListAsync()), hash => hash.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_is_too_old_after_a_week()
    {
        var (link, _) = await site.InviteAsync("Laat", EditorRole.Reader);

        site.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.NotFound, (await site.NewDesk().OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("kort", "Kies een wachtwoord van minstens 12 tekens")]
    [InlineData("wachtwoord123", "Dit wachtwoord is te makkelijk te raden: het bestaat vooral uit woorden die iedereen probeert. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("123456789012", "Dit wachtwoord is te makkelijk te raden: het is een rij of reeks. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("Marieke-2026!", "Dit wachtwoord is te makkelijk te raden: het bestaat vooral uit woorden die iedereen probeert. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("Verantwoordelijkheid", "Dit wachtwoord is te makkelijk te raden: het bestaat vooral uit woorden die iedereen probeert. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("qazwsxedcrfv", "Dit wachtwoord is te makkelijk te raden: het bestaat vooral uit woorden die iedereen probeert. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("24-12-1984 24", "Dit wachtwoord is te makkelijk te raden: het is vooral een datum of getal. Kies bijvoorbeeld een zin van een paar woorden")]
    [InlineData("koekoekkoekoek", "Dit wachtwoord is te makkelijk te raden: er staat steeds hetzelfde in. Kies bijvoorbeeld een zin van een paar woorden")]
    public async Task A_password_must_be_long_and_not_what_anybody_would_try(string password, string message)
    {
        var (link, _) = await site.InviteAsync("Marieke", EditorRole.Reader);
        var desk = site.NewDesk();

        var reply = await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", password));

        reply.ShouldExplain("wachtwoord", message);
    }

    [Theory]
    [InlineData("kat hond muis paard")]
    [InlineData("aanbod aandacht aandeel")]
    [InlineData("ik fiets elke dag naar mijn werk")]
    [InlineData("xK9#mQ2$vL7p")]
    public async Task A_sentence_of_a_few_words_or_a_random_row_of_signs_will_do(string password)
    {
        var (link, _) = await site.InviteAsync("Marieke", EditorRole.Reader);
        var desk = site.NewDesk();

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", password))).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var editor = await site.NewEditorAsync();

        var wrong = await site.NewDesk(editor.Email).SignInAsync("een verkeerde zin");
        var unknown = await site.NewDesk("niemand@voorbeeld.nl").SignInAsync();

        wrong.ShouldExplain("wachtwoord", Refused);
        Assert.Equal(wrong.Page.Words(), unknown.Page.Words());
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        var editor = await site.NewEditorAsync();
        var desk = site.NewDesk(editor.Email);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await desk.SignInAsync("een verkeerde zin");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await desk.SignInAsync()).Status);

        var id = await site.WithStoreAsync(store => store.Users.Where(item => item.Email == editor.Email).Select(item => item.Id).SingleAsync());
        var log = await Eventually.ReadAsync(() => site.LogAsync($"{id}"), entries => entries.Exists(entry => entry.Action == AuditAction.LockedOut));
        Assert.Equal(4, log.Count(entry => entry.Action == AuditAction.SignInFailed));
        Assert.Single(log, entry => entry.Action == AuditAction.LockedOut);
    }

    [Fact]
    public async Task One_comes_back_to_the_page_that_was_asked_and_never_on_another_site()
    {
        var editor = await site.NewEditorAsync();
        var desk = site.NewDesk(editor.Email);
        var asked = await desk.OpenAsync("/redactie/account");

        var back = await desk.SendAsync(await desk.OpenAsync(new Uri(new Uri("http://localhost"), asked.Location!).PathAndQuery), ("e-mail", editor.Email), ("wachtwoord", EditorSite.Password));
        var elsewhere = await desk.SendAsync(await desk.OpenAsync("/redactie/aanmelden?terug=https://elders.example/redactie"), ("e-mail", editor.Email), ("wachtwoord", EditorSite.Password));

        Assert.Equal("/redactie/account", back.Location);
        Assert.Equal("/redactie", elsewhere.Location);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request_and_cannot_come_back()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var editor = await site.NewEditorAsync("Tijdelijk");
        Assert.Equal(HttpStatusCode.OK, (await editor.OpenAsync("/redactie")).Status);

        await manager.SendToAsync(await manager.OpenAsync(await PersonAsync(editor)), "/toegang", ("toegang", "uit"));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.OpenAsync("/redactie")).Status);
        (await site.NewDesk(editor.Email).SignInAsync()).ShouldExplain("wachtwoord", Refused);
    }

    [Fact]
    public async Task Another_role_counts_at_the_next_request()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var editor = await site.NewEditorAsync("Rolwissel", EditorRole.Manager);

        await manager.SendToAsync(await manager.OpenAsync(await PersonAsync(editor)), "/rol", ("rol", "lezer"));

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.OpenAsync("/redactie/mensen")).Status);
    }

    [Fact]
    public async Task A_session_elsewhere_can_be_ended()
    {
        var here = await site.NewEditorAsync("Sessie");
        var there = site.NewDesk(here.Email);
        await there.SignInAsync();

        var account = await here.OpenAsync("/redactie/account");
        var end = account.Page.QuerySelector("form[action*='/sessies/']")!.GetAttribute("action")!;
        await here.SendToAsync(account, end);

        Assert.Equal(HttpStatusCode.Redirect, (await there.OpenAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.OpenAsync("/redactie")).Status);
    }

    [Fact]
    public async Task The_second_step_is_asked_and_a_recovery_code_works_once()
    {
        var editor = await site.NewEditorAsync("Tweestaps");
        var form = await editor.OpenAuthenticatorAsync();
        Assert.NotNull(form.Page.QuerySelector("svg.wijk-scan path"));
        (await editor.SendAsync(form, ("code", "000000"))).ShouldExplain("code", "Deze code klopt niet. Vul de zes cijfers in die de app nu toont");

        var codes = (await editor.SendAsync(form, ("code", await CodeAsync(editor.Email)))).Page.QuerySelectorAll(".wijk-code__signs").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        var desk = site.NewDesk(editor.Email);
        var step = await desk.SignInAsync();
        Assert.StartsWith("/redactie/tweede-stap", step.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.OpenAsync("/redactie")).Status);
        Assert.Equal("/redactie", (await desk.SendAsync(await desk.OpenAsync(step.Location!), ("code", codes[0]))).Location);
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync("/redactie")).Status);

        var again = site.NewDesk(editor.Email);
        await again.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await again.SendAsync(await again.OpenAsync("/redactie/tweede-stap"), ("code", codes[0]))).Status);
    }

    [Fact]
    public async Task A_copy_of_the_store_alone_passes_no_second_step_and_neither_does_an_open_screen()
    {
        var editor = await site.NewEditorAsync("Kluis");
        var form = await editor.OpenAuthenticatorAsync();
        var key = string.Concat(form.Page.QuerySelector(".wijk-code__signs")!.TextContent.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var codes = (await editor.SendAsync(form, ("code", Totp.Code(key)))).Page.QuerySelectorAll(".wijk-code__signs").Select(code => code.TextContent).ToList();

        var kept = await site.WithStoreAsync(store => store.Set<IdentityUserToken<int>>().Where(token => token.Value != null).Select(token => token.Value!).ToListAsync());
        Assert.DoesNotContain(kept, value => value.Contains(key, StringComparison.OrdinalIgnoreCase) || codes.Exists(code => value.Contains(code, StringComparison.OrdinalIgnoreCase)));

        Assert.Equal("/redactie/account", (await editor.OpenAsync(Authenticators.Address)).Location);
        var account = await editor.OpenAsync("/redactie/account");
        (await editor.SendToAsync(account, "/herstelcodes", ("huidig", "een verkeerde zin"))).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        var anew = (await editor.SendToAsync(account, "/herstelcodes", ("huidig", EditorSite.Password))).Page.QuerySelectorAll(".wijk-code__signs").Select(code => code.TextContent).ToList();
        Assert.Equal(10, anew.Except(codes, StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Nobody_sets_up_an_app_of_their_own_at_a_screen_that_was_left_open()
    {
        var editor = await site.NewEditorAsync("Scherm");
        var asked = await editor.OpenAsync(Authenticators.Address);
        Assert.Null(asked.Page.QuerySelector(".wijk-code__signs"));
        (await editor.SendAsync(asked, ("huidig", "een verkeerde zin"))).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        (await editor.SendAsync(asked)).ShouldExplain("huidig", "Dit is niet uw wachtwoord");

        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", asked.Value("__RequestVerificationToken")), KeyValuePair.Create("code", "000000")]);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Client.PostAsync(Authenticators.Address, body, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("/redactie/account/app", (await editor.SendAsync(asked, ("huidig", EditorSite.Password))).Location);
        Assert.NotNull((await editor.OpenAsync(Authenticators.Address)).Page.QuerySelector(".wijk-code__signs"));
    }

    [Fact]
    public async Task A_manager_gives_their_own_password_before_a_second_step_goes()
    {
        var (manager, editor) = (await site.NewEditorAsync("Beheer", EditorRole.Manager), await site.NewEditorAsync("Kwijt"));
        await editor.SendAsync(await editor.OpenAuthenticatorAsync(), ("code", await CodeAsync(editor.Email)));
        var person = await manager.OpenAsync(await PersonAsync(editor));

        (await manager.SendToAsync(person, "/tweede-stap", ("huidig", "een verkeerde zin"))).ShouldExplain("huidig", "Dit is niet uw wachtwoord");
        Assert.Equal("/redactie/tweede-stap", (await site.NewDesk(editor.Email).SignInAsync()).Location);
        await manager.SendToAsync(person, "/tweede-stap", ("huidig", EditorSite.Password));
        Assert.Equal("/redactie", (await site.NewDesk(editor.Email).SignInAsync()).Location);
    }

    [Fact]
    public async Task A_recovery_code_is_taken_however_it_is_retyped()
    {
        var editor = await site.NewEditorAsync("Overtypen");
        var form = await editor.OpenAuthenticatorAsync();
        var codes = (await editor.SendAsync(form, ("code", await CodeAsync(editor.Email)))).Page.QuerySelectorAll(".wijk-code__signs").Select(code => code.TextContent).ToList();
        string[] retyped =
        [
            codes[0].ToLowerInvariant(), codes[1].Replace("-", string.Empty, StringComparison.Ordinal), $"  {codes[2].Replace('-', ' ')} ", codes[3].Replace('-', '\u2013'),
            string.Join(' ', codes[4].ToLowerInvariant().ToCharArray()), codes[5].Replace("-", " \u2011 ", StringComparison.Ordinal),
        ];

        foreach (var code in retyped)
        {
            var desk = site.NewDesk(editor.Email);
            await desk.SignInAsync();
            Assert.Equal((code, "/redactie"), (code, (await desk.SendAsync(await desk.OpenAsync("/redactie/tweede-stap"), ("code", code))).Location));
        }
    }

    [Fact]
    public async Task A_mistake_in_a_second_step_counts_once_and_what_can_be_no_code_not_at_all()
    {
        var editor = await site.NewEditorAsync("Vergissing");
        await editor.SendAsync(await editor.OpenAuthenticatorAsync(), ("code", await CodeAsync(editor.Email)));
        var desk = site.NewDesk(editor.Email);
        await desk.SignInAsync();

        async Task<int> FailuresAfterAsync(string code)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendAsync(await desk.OpenAsync("/redactie/tweede-stap"), ("code", code))).Status);
            return await site.WithStoreAsync(store => store.Users.Where(user => user.Email == editor.Email).Select(user => user.AccessFailedCount).SingleAsync());
        }

        Assert.Equal(0, await FailuresAfterAsync("7KV2D-PQ9X"));
        Assert.Equal(0, await FailuresAfterAsync("mijn code"));
        Assert.Equal(1, await FailuresAfterAsync("7kv2d pq9xm"));
        Assert.Equal(2, await FailuresAfterAsync("000 000"));
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_mail_and_ends_every_session()
    {
        var editor = await site.NewEditorAsync("Vergeten");
        var desk = site.NewDesk(editor.Email);

        var sent = await desk.SendAsync(await desk.OpenAsync("/redactie/wachtwoord-vergeten"), ("e-mail", editor.Email));
        Assert.Equal("/redactie/wachtwoord-vergeten?verstuurd=ja", sent.Location);
        var mail = await Eventually.ReadAsync(() => site.WithStoreAsync(store => store.Outbox.Where(item => item.To == editor.Email).Select(item => item.Text).SingleOrDefaultAsync()), text => text is not null);
        var link = mail!.Split('\n').Single(line => line.Contains("/redactie/nieuw-wachtwoord", StringComparison.Ordinal));
        await desk.SendAsync(await desk.OpenAsync(new Uri(link).PathAndQuery), ("wachtwoord", "een heel andere zin dan eerst"));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.OpenAsync("/redactie")).Status);
        Assert.Equal("/redactie", (await desk.SignInAsync("een heel andere zin dan eerst")).Location);
    }

    [Fact]
    public async Task Signing_in_is_in_the_log_and_no_secret_is()
    {
        var editor = await site.NewEditorAsync("Logboek");
        var id = (await PersonAsync(editor)).Split('/')[^1];

        var entries = await site.LogAsync(id);

        Assert.Equal([AuditAction.EditorInvited, AuditAction.InvitationAccepted, AuditAction.SignedIn], entries.Select(entry => entry.Action));
        Assert.Equal(["Opdrachtregel", "Logboek", "Logboek"], entries.Select(entry => entry.EditorName));
        Assert.DoesNotContain(entries, entry => entry.Detail?.Contains('@', StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_manager_invites_and_sees_the_mail_where_none_is_sent()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var people = await manager.OpenAsync("/redactie/mensen");
        (await manager.SendAsync(people, ("naam", "Els"), ("e-mail", "geen adres"), ("rol", "lezer"))).ShouldExplain("e-mail", "Vul een e-mailadres in, zoals naam@voorbeeld.nl");

        var reply = await manager.SendAsync(people, ("naam", "Els"), ("e-mail", "els@voorbeeld.nl"), ("rol", "lezer"));

        (await manager.OpenAsync(reply.Location!)).Page.ShouldSay("U bent uitgenodigd om mee te werken");
    }

    private async Task<string> PersonAsync(Desk desk) =>
        $"/redactie/mensen/{await site.WithStoreAsync(store => store.Users.Where(editor => editor.Email == desk.Email).Select(editor => editor.Id).SingleAsync())}";

    private async Task<string> CodeAsync(string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var editors = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        return Totp.Code((await editors.GetAuthenticatorKeyAsync((await editors.FindByEmailAsync(email))!))!);
    }
}
