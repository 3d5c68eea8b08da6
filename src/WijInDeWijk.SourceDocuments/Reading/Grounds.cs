using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>What the entries of a document rest on, unless one of them says otherwise.</summary>
/// <param name="Publication">Slug of the publication that page numbers belong to; empty for a document that comes from none.</param>
/// <param name="Origin">Who says it.</param>
internal sealed record Grounds(string Publication, Origin Origin)
{
    public static Grounds OfPublication(string publication) => new(publication, Origin.Publication);

    /// <summary>Reads <c>herkomst</c> and <c>pagina</c>; what a publication says is found on a page of it.</summary>
    public Provenance Read(Fields fields)
    {
        var origin = fields.Optional("herkomst").AsTerm<Origin>() ?? Origin;
        var pages = origin is Origin.Publication ? fields.Required("pagina") : fields.Optional("pagina");
        return new Provenance(origin, pages.AsPages(Publication));
    }
}
