using System.Xml.Linq;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Search;

/// <summary>Tells a browser how to search here; OpenSearch 1.1.</summary>
internal static class OpenSearchDescription
{
    public const string MediaType = "application/opensearchdescription+xml; charset=utf-8";

    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static string For(HttpRequest request) => $"{new XDeclaration("1.0", "utf-8", null)}\n" + new XElement(
        Namespace + "OpenSearchDescription",
        new XElement(Namespace + "ShortName", "Wij in de wijk"),
        new XElement(Namespace + "Description", "Zoek in praktijkverhalen, lessen en begrippen over samenleven in de wijk."),
        new XElement(Namespace + "Language", "nl"),
        new XElement(Namespace + "InputEncoding", "UTF-8"),
        new XElement(Namespace + "Image", new XAttribute("type", "image/svg+xml"), XmlText.Clean(request.AbsoluteAddress("/favicon.svg"))),
        Url("text/html", request.AbsoluteAddress("/zoeken?q={searchTerms}")),
        Url("application/json", request.AbsoluteAddress("/zoeken.json?q={searchTerms}")),
        new XElement(
            Namespace + "Url", new XAttribute("type", MediaType.Split(';')[0]), new XAttribute("rel", "self"),
            new XAttribute("template", XmlText.Clean(request.AbsoluteAddress("/opensearch.xml")))));

    private static XElement Url(string type, string template) =>
        new(Namespace + "Url", new XAttribute("type", type), new XAttribute("template", XmlText.Clean(template)));
}
