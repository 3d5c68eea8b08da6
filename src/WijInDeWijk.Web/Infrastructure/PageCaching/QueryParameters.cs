using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>The query parameters that pages read. Query strings that differ in nothing else are written as one.</summary>
internal sealed class QueryParameters
{
    private readonly QueryParameter[] _parameters;

    public QueryParameters(IEnumerable<QueryParameter> parameters) => _parameters =
    [
        .. parameters
            .GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => new QueryParameter(same.Key, same.Any(parameter => parameter.IsList)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
    ];

    public IEnumerable<QueryParameter> All => _parameters;

    /// <summary>Known parameters only, in a fixed order, with the values that model binding takes: the first that is there, or all of a list.</summary>
    /// <param name="query">As it was sent, with its question mark, or empty.</param>
    public string Canonical(string query)
    {
        if (query.Length <= 1 || _parameters.Length == 0)
        {
            return string.Empty;
        }

        var canonical = new StringBuilder();
        foreach (var parameter in _parameters)
        {
            foreach (var pair in new QueryStringEnumerable(query))
            {
                if (!parameter.Name.AsSpan().Equals(pair.DecodeName().Span, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                Append(canonical, parameter, pair.DecodeValue().Span);
                if (!parameter.IsList)
                {
                    break;
                }
            }
        }

        return canonical.ToString();
    }

    private static void Append(StringBuilder canonical, QueryParameter parameter, ReadOnlySpan<char> value)
    {
        // An empty field of a form binds to null, as one that is not there; in a list it is an item.
        if (value.Length > 0 || parameter.IsList)
        {
            canonical.Append(canonical.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=').Append(UrlEncoder.Default.Encode(value.ToString()));
        }
    }
}

/// <param name="Name">As it stands in an address.</param>
/// <param name="IsList">It may be given more than once, and every value counts.</param>
internal sealed record QueryParameter(string Name, bool IsList);
