using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace WijInDeWijk.Tests.Support;

/// <summary>Takes limits on the size of a request, as Kestrel does; the server of tests has no place for them, and each action that sets one would warn.</summary>
internal sealed class BodySizeLimits : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Features.Set<IHttpMaxRequestBodySizeFeature>(new Limit());
            return following(context);
        });
        next(app);
    };

    private sealed class Limit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
