using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Concepts;

public sealed record ConceptCard(string Slug, string Title, string Definition, IReadOnlyList<string> AlsoCalled);

/// <param name="Pages">Pages and runs of pages on which the publication uses it.</param>
public sealed record ConceptView(
    string Slug, string Title, string Definition, IReadOnlyList<string> AlsoCalled, string PublicationTitle, string PublicationSlug,
    IReadOnlyList<string> Pages, TextView Text, Neighbour? Previous, Neighbour? Next);
