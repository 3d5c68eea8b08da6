using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>What a page is, for machines: schema.org as JSON-LD.</summary>
public static class StructuredData
{
    /// <param name="citation">What the page retells.</param>
    /// <param name="name">Its title on this site.</param>
    /// <param name="description">One or two sentences.</param>
    /// <param name="address">Absolute address of the page.</param>
    /// <param name="updatedAt">When the page last changed.</param>
    public static IHtmlContent Article(Citation citation, string name, string description, string address, DateTimeOffset updatedAt)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Article",
            ["headline"] = name,
            ["description"] = description,
            ["inLanguage"] = "nl",
            ["url"] = address,
            ["dateModified"] = DutchFormat.Day(updatedAt),
        };
        if (citation.Publication is null)
        {
            data["author"] = Authors(citation);
        }
        else
        {
            data["isBasedOn"] = Chapter(citation);
        }

        // The default encoder escapes <, > and &, so the text cannot close its own script element.
        return new HtmlString($"<script type=\"application/ld+json\">{data.ToJsonString(JsonSerializerOptions.Default)}</script>");
    }

    private static JsonObject Chapter(Citation citation) => new()
    {
        ["@type"] = "Chapter",
        ["name"] = citation.Title,
        ["author"] = Authors(citation),
        ["pagination"] = citation.Pages?.ToString(),
        ["isPartOf"] = new JsonObject
        {
            ["@type"] = "Book",
            ["name"] = citation.Publication,
            ["datePublished"] = citation.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = citation.Publisher },
        },
    };

    private static JsonArray Authors(Citation citation) => citation.Authors.Count == 0
        ? [new JsonObject { ["@type"] = "Organization", ["name"] = citation.Publisher }]
        : [.. citation.Authors.Select(name => (JsonNode)new JsonObject { ["@type"] = PersonName.Parse(name).IsOrganisation ? "Organization" : "Person", ["name"] = name })];
}
