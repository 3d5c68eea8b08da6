using Microsoft.AspNetCore.Server.Kestrel.Core;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Features.Search.Results;
using WijInDeWijk.Web.Features.Search.Suggestions;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Indexing;
using WijInDeWijk.Web.Search.Lexicon;
using WijInDeWijk.Web.Search.Ranking;

namespace WijInDeWijk.Web.Features.Search;

internal static class SearchRegistration
{
    /// <summary>In bytes: what may be typed, each letter written as at most nine, and some room for choices.</summary>
    private const int MaxRequestLine = 24 * 1024;

    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestLineSize = MaxRequestLine);
        services.AddSingleton<LexiconCache>();
        services.AddSingleton<SearchQueryLog>();
        services.AddScoped<SearchQueryStore>();
        services.AddHostedService<SearchQueryWriter>();
        services.AddHostedService<SearchQueryRetention>();
        services.AddScoped<SearchIndexer>();
        services.AddScoped<SuggestionList>();
        services.AddScoped<IndexedDocumentList>();
        services.AddScoped<LexiconReader>();
        services.AddScoped<PassageSearch>();
        services.AddScoped<SearchEngine>();
        services.AddScoped<SearchHits>();
        services.AddScoped<SearchResultsQuery>();
        services.AddScoped<SuggestionQuery>();
        return services;
    }
}
