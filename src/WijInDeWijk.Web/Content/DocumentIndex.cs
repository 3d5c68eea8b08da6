using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>Every document of the store, archived ones included, by the key that documents point to it with.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<DocumentLink, KnowledgeDocument> _documents;

    private DocumentIndex(Dictionary<DocumentLink, KnowledgeDocument> documents) => _documents = documents;

    public IEnumerable<KnowledgeDocument> All => _documents.Values;

    public static async Task<DocumentIndex> LoadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var documents = await store.Documents.IgnoreQueryFilters().ToListAsync(cancellationToken);
        return new DocumentIndex(documents.ToDictionary(document => new DocumentLink(document.Kind, document.Key)));
    }

    public KnowledgeDocument? Find(DocumentLink link) => _documents.GetValueOrDefault(link);

    public T Get<T>(DocumentLink link)
        where T : KnowledgeDocument => (T)_documents[link];

    public void Add(KnowledgeDocument document) => _documents.Add(new DocumentLink(document.Kind, document.Key), document);
}
