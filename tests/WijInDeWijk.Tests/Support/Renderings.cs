using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace WijInDeWijk.Tests.Support;

/// <summary>Counts how often a page is rendered, and can hold one up between what it read from the store and what it says of it.</summary>
public sealed class Renderings : IAsyncResultFilter
{
    private readonly ConcurrentQueue<string> _addresses = new();

    /// <summary>What a page waits for; nothing, unless a test sets it.</summary>
    public Func<Task> Wait { get; set; } = () => Task.CompletedTask;

    /// <summary>Path and query string of each, as the page saw them.</summary>
    public IReadOnlyCollection<string> Addresses => _addresses;

    public int Of(string path) => _addresses.Count(address => address.Split('?')[0] == path);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        _addresses.Enqueue(request.Path + request.QueryString);
        await Wait();
        await next();
    }
}

/// <summary>The site with its renderings counted.</summary>
public sealed class CountedSite : EditorSite
{
    public Renderings Renderings { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Configure<MvcOptions>(options => options.Filters.Add(Renderings)));
    }
}
