using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure.Routing;

public static class RequestAddress
{
    /// <summary>The address by which somebody elsewhere finds a page of this site. It is a setting: the host in a request is what a visitor made it.</summary>
    public static string AbsoluteAddress(this HttpRequest request, string path) =>
        request.HttpContext.RequestServices.GetRequiredService<IOptions<SubmissionOptions>>().Value.SiteAddress.TrimEnd('/') + path;

    /// <summary>This page with one value of its query string changed, or left out where it is null.</summary>
    public static string WithQuery(this HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => !string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value.Where(text => !string.IsNullOrEmpty(text)).Select(text => KeyValuePair.Create(pair.Key, text!))));
        if (value is not null)
        {
            query.Add(name, value);
        }

        return request.Path + query.ToQueryString();
    }
}
