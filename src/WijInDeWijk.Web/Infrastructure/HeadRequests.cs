namespace WijInDeWijk.Web.Infrastructure;

/// <summary>What answers GET answers HEAD too, as HTTP asks of every server: who checks a link often asks in this way.</summary>
internal static class HeadRequests
{
    /// <summary>The body is made all the same; the server leaves it out. The page cache keeps the two apart by their method.</summary>
    public static TBuilder AnswerHead<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: [var only] } && HttpMethods.IsGet(only))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return endpoints;
    }
}
