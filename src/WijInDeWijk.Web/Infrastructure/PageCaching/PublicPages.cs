using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>Knows which actions are public pages, and what these read from a query string: what they bind.</summary>
internal sealed class PublicPages(EndpointDataSource endpoints)
{
    // Endpoints are there once the application is built, which is after this object is made.
    private readonly Lazy<QueryParameters> _all = new(() => new QueryParameters(
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<QueryParameters>()).OfType<QueryParameters>().SelectMany(parameters => parameters.All)));

    /// <summary>Of all public pages together: enough to find a page before it is known which action an address leads to.</summary>
    public QueryParameters AllParameters => _all.Value;

    /// <summary>Gives the endpoint of each <see cref="PublicPageAttribute"/> its <see cref="QueryParameters"/>.</summary>
    public static void Describe(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<PublicPageAttribute>().Any() && endpoint.Metadata.OfType<ControllerActionDescriptor>().FirstOrDefault() is { } action)
        {
            var route = ((RouteEndpointBuilder)endpoint).RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var metadata = (ModelMetadataProvider)endpoint.ApplicationServices.GetRequiredService<IModelMetadataProvider>();
            endpoint.Metadata.Add(new QueryParameters(action.Parameters.OfType<ControllerParameterDescriptor>()
                .SelectMany(parameter => Read(parameter, metadata.GetMetadataForParameter(parameter.ParameterInfo)))
                .Where(parameter => !route.Contains(parameter.Name))));
        }
    }

    private static IEnumerable<QueryParameter> Read(ControllerParameterDescriptor parameter, ModelMetadata metadata)
    {
        var source = parameter.BindingInfo?.BindingSource;
        if (!metadata.IsBindingAllowed || (source is not null && source != BindingSource.Query && source != BindingSource.ModelBinding))
        {
            return [];
        }

        if (metadata.IsEnumerableType || !metadata.IsComplexType)
        {
            return [new QueryParameter(parameter.BindingInfo?.BinderModelName ?? parameter.Name, metadata.IsEnumerableType)];
        }

        return metadata.Properties.Where(property => property.IsBindingAllowed && !property.IsReadOnly).Select(property => property.IsComplexType
            ? throw new InvalidOperationException($"{metadata.ModelType.Name}.{property.PropertyName} is no single value: the page cache can't tell its names in an address.")
            : new QueryParameter(property.BinderModelName ?? property.PropertyName!, IsList: false));
    }
}
