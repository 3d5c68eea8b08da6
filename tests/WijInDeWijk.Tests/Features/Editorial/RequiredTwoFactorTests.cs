using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>A site on which every editor has a second step.</summary>
public sealed class RequiredTwoFactorTests
{
    private const string Account = "/redactie/account";
    private const string First = "Zet eerst een tweede stap aan.";

    [Fact]
    public async Task Who_has_none_sets_one_up_before_anything_else()
    {
        await using var site = NewSite(new EditorSite());
        var desk = await site.NewEditorAsync(role: EditorRole.Manager);

        Assert.Equal((HttpStatusCode.Redirect, Account), await WhereAsync(desk, "/redactie"));
        (await desk.OpenAsync(Account)).Page.ShouldSay(First);
        var key = (await desk.OpenAuthenticatorAsync()).Page.QuerySelector(".wijk-code__signs")!.TextContent.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        var codes = await desk.SendAsync(await desk.OpenAuthenticatorAsync(), ("code", Totp.Code(key)));

        Assert.Equal(HttpStatusCode.OK, codes.Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync("/redactie")).Status);
        (await desk.OpenAsync(Account)).Page.ShouldNotSay(First);
    }

    [Fact]
    public async Task Every_route_behind_the_site_waits_for_it()
    {
        await using var site = NewSite(new EditorSite());
        var desk = await site.NewEditorAsync(role: EditorRole.Manager);
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo.IsSubclassOf(typeof(EditorController)))
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET") && route.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
            .Select(route => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(Filled))).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(routes.Count > 25);
        foreach (var route in routes.Where(route => route is not (Account or $"{Account}/app")))
        {
            Assert.Equal((route, (HttpStatusCode.Redirect, Account)), (route, await WhereAsync(desk, route)));
        }

        static string Filled(RoutePatternPathSegment segment) =>
            string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "1"));
    }

    [Fact]
    public async Task Signing_out_works_without()
    {
        await using var site = NewSite(new EditorSite());
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync(Account);

        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.Value("__RequestVerificationToken"))]);
        await desk.Client.PostAsync("/redactie/afmelden", body, TestContext.Current.CancellationToken);

        Assert.StartsWith("/redactie/aanmelden", (await WhereAsync(desk, "/redactie")).Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_step_of_the_organisation_counts_for_who_came_that_way(bool isTheirs)
    {
        await using var site = NewSite(new OutsideSite());
        site.Editors["OpenIdConnect:SecondStepIsTheirs"] = isTheirs ? "true" : "false";
        var (_, email) = await site.InviteAsync("Jan", EditorRole.Editor);
        var desk = site.NewDesk(email);

        await site.GoThroughAsync(desk, "jan", email);

        Assert.Equal(isTheirs ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await WhereAsync(desk, "/redactie")).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_unless_the_site_says_so()
    {
        await using var site = new EditorSite();

        Assert.Equal(HttpStatusCode.OK, (await (await site.NewEditorAsync()).OpenAsync("/redactie")).Status);
    }

    private static T NewSite<T>(T site)
        where T : EditorSite
    {
        site.Editors["SecondStepIsRequired"] = "true";
        return site;
    }

    private static async Task<(HttpStatusCode Status, string Where)> WhereAsync(Desk desk, string address)
    {
        var reply = await desk.OpenAsync(address);
        return (reply.Status, reply.Location is { } there && Uri.TryCreate(new Uri("http://localhost"), there, out var full) ? full.PathAndQuery : string.Empty);
    }
}
