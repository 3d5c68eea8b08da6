namespace WijInDeWijk.Web.Infrastructure.PageCaching;

internal static class PageCacheRegistration
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>().BindConfiguration(PageCacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageCacheCount>();
        services.AddSingleton<PublicPages>();
        services.AddSingleton<PageCacheMiddleware>();
        services.AddHostedService<PageCacheReport>();
        return services;
    }

    /// <summary>A request that carries this cookie is somebody's own.</summary>
    public static IServiceCollection AddPersonalCookie(this IServiceCollection services, string name) =>
        services.Configure<PageCacheOptions>(options => options.PersonalCookies.Add(name));

    /// <summary>Before everything else.</summary>
    public static void UseCachedPages(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCacheMiddleware>();
        app.Use(next => context => cache.AnswerAsync(context, next));
    }

    /// <summary>After everything that a page must have passed, and inside the compression, which leaves what has an encoding as it is.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCacheMiddleware>();
        app.Use(next => context => cache.RenderAsync(context, next));
    }

    public static TBuilder KeepPublicPages<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(PublicPages.Describe);
        return endpoints;
    }
}
