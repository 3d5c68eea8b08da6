using System.Text.Json;

namespace WijInDeWijk.Web.Places;

/// <summary>The twelve provinces as outlines, and the projection in which they are drawn.</summary>
/// <param name="ViewBox">Of the drawing.</param>
/// <param name="Projection">Of the drawing.</param>
/// <param name="Provinces">In alphabetical order.</param>
public sealed record Netherlands(string ViewBox, MapProjection Projection, IReadOnlyList<ProvinceShape> Provinces)
{
    private const string Resource = "provincies.json";

    /// <summary>Reads the outlines that <c>Frontend/map</c> makes and the assembly carries.</summary>
    public static Netherlands Load()
    {
        using var stream = typeof(Netherlands).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly carries no '{Resource}'.");
        return JsonSerializer.Deserialize<Netherlands>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"'{Resource}' is empty.");
    }
}

/// <param name="Code">Two letters.</param>
/// <param name="Name">As cases write it.</param>
/// <param name="Path">An SVG path.</param>
public sealed record ProvinceShape(string Code, string Name, string Path);
