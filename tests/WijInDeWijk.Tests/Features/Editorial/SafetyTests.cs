using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Who may do what behind the site, asked of every route that there is.</summary>
public sealed class SafetyTests(EditorSite site) : IClassFixture<EditorSite>
{
    /// <summary>Coming in and going out; a new address here needs a reason.</summary>
    private static readonly string[] ForAnybody = ["aanmelden", "afmelden", "tweede-stap", "toegangssleutel-vraag", "toegangssleutel", "extern", "extern-binnen", "uitnodiging", "nieuw-wachtwoord", "wachtwoord-vergeten"];

    [Fact]
    public async Task Every_route_refuses_an_anonymous_visitor()
    {
        var visitor = site.NewDesk();
        Assert.True(Routes().Count > 20, "The routes are not found any more.");

        foreach (var (method, address, policy) in Routes().Where(route => !IsForAnybody(route.Address)))
        {
            Assert.True(policy is not null, $"{method} {address} asks for no role.");
            using var request = new HttpRequestMessage(method, address);
            var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.Redirect && response.Headers.Location!.PathAndQuery.StartsWith("/redactie/aanmelden", StringComparison.Ordinal), $"{method} {address}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData(EditorRole.Reader)]
    [InlineData(EditorRole.Editor)]
    [InlineData(EditorRole.Manager)]
    public async Task Every_route_refuses_a_role_that_is_not_enough_and_no_other(EditorRole role)
    {
        var editor = await site.NewEditorAsync(role: role);
        foreach (var (method, address, policy) in Routes().Where(route => !IsForAnybody(route.Address)))
        {
            using var request = new HttpRequestMessage(method, address);
            var response = await editor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var isEnough = policy switch { EditorPolicies.Manage => role == EditorRole.Manager, EditorPolicies.Edit => role != EditorRole.Reader, _ => true };
            Assert.True(isEnough == (response.StatusCode != HttpStatusCode.Forbidden), $"{method} {address} for {role}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task No_form_is_taken_without_its_signature()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        foreach (var (method, address, _) in Routes().Where(route => route.Method == HttpMethod.Post))
        {
            using var body = new FormUrlEncodedContent([KeyValuePair.Create("versie", "1")]);
            using var request = new HttpRequestMessage(method, address) { Content = body };
            var response = await manager.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{address}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_page_stays_out_of_caches_and_search_engines()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        foreach (var (_, address, _) in Routes().Where(route => route.Method == HttpMethod.Get))
        {
            var response = await manager.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.Headers.CacheControl?.NoStore, address);
            Assert.Contains("noindex", response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/redactie/aanmelden")]
    [InlineData("/redactie/account/wachtwoord")]
    public async Task A_charset_that_no_browser_sends_is_refused(string address)
    {
        var editor = await site.NewEditorAsync();
        using var content = new ByteArrayContent("e-mail=a"u8.ToArray());
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.Client.PostAsync(address, content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_log_can_not_be_changed_even_in_the_store()
    {
        await site.NewEditorAsync();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("UPDATE AuditEntries SET EditorName = 'Niemand'")));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("DELETE FROM AuditEntries")));
    }

    private static bool IsForAnybody(string address) => ForAnybody.Contains(address.Split('/')[^1]) && address.Count(sign => sign == '/') == 2;

    /// <summary>Every address behind the site, with a value for each of its parts; and what it asks for at most.</summary>
    private List<(HttpMethod Method, string Address, string? Policy)> Routes() =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("redactie", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (new HttpMethod(method), Filled(endpoint), PolicyOf(endpoint)))),
    ];

    private static string Filled(RouteEndpoint endpoint) => "/redactie" + string.Concat(endpoint.RoutePattern.PathSegments.Skip(1)
        .Select(segment => "/" + string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content : "1"))));

    private static string? PolicyOf(RouteEndpoint endpoint)
    {
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
        return policies.Contains(EditorPolicies.Manage) ? EditorPolicies.Manage : policies.Contains(EditorPolicies.Edit) ? EditorPolicies.Edit : policies.FirstOrDefault();
    }
}
