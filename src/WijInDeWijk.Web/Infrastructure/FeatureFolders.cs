using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Razor;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Notes for each controller which feature folder it lives in: the part of its namespace after <c>Features</c>.</summary>
internal sealed class FeatureFolderConvention : IControllerModelConvention
{
    /// <summary>Also an item of a request whose page is that of another feature: the preview of an editor.</summary>
    public const string Key = "feature-folder";

    private const string Marker = ".Features.";

    public void Apply(ControllerModel controller)
    {
        var name = controller.ControllerType.Namespace ?? string.Empty;
        var start = name.IndexOf(Marker, StringComparison.Ordinal);
        controller.Properties[Key] = start < 0 ? "Shared" : name[(start + Marker.Length)..].Replace('.', '/');
    }
}

/// <summary>Looks for views beside their controller, then in the folders above it, then in <c>Features/Shared</c>.</summary>
internal sealed class FeatureViewLocations : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        // The values are the cache key: without the folder in them, two controllers with an Index would share one view.
        context.ActionContext.ActionDescriptor.Properties.TryGetValue(FeatureFolderConvention.Key, out var folder);
        context.Values[FeatureFolderConvention.Key] = context.ActionContext.HttpContext.Items[FeatureFolderConvention.Key] as string ?? folder as string ?? "Shared";
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [.. Upwards(context.Values[FeatureFolderConvention.Key]!).Select(folder => $"/Features/{folder}/{{0}}.cshtml"), "/Features/Shared/{0}.cshtml"];

    private static IEnumerable<string> Upwards(string folder)
    {
        yield return folder;
        for (var end = folder.LastIndexOf('/'); end > 0; end = folder.LastIndexOf('/', end - 1))
        {
            yield return folder[..end];
        }
    }
}
