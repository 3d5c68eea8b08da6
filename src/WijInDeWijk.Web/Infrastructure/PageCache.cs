namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Rendered pages are kept in memory, compressed, so that most requests cost no more than a static file.</summary>
internal static class PageCache
{
    public const string Policy = "public-pages";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Pages name the day on which they are consulted, so none may live long past midnight.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddPageCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = 16 * Megabyte;
        options.MaximumBodySize = Megabyte;
        options.AddPolicy(Policy, policy => policy.Expire(Lifetime).SetVaryByHeader("Accept-Encoding").Tag(OutputCacheInvalidator.Tag).VaryByValue(OutputCacheInvalidator.Generation));
    }).AddSingleton<OutputCacheInvalidator>();
}
