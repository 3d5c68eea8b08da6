using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>Every document on the site by the key that documents point to it with, and the identity of every one that ever was.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<DocumentLink, DocumentIdentity> _identities;
    private readonly Dictionary<DocumentLink, KnowledgeDocument> _documents;

    private DocumentIndex(IEnumerable<DocumentIdentity> identities, IEnumerable<KnowledgeDocument> documents)
    {
        _identities = identities.ToDictionary(identity => new DocumentLink(identity.Kind, identity.Key));
        _documents = documents.ToDictionary(LinkTo);
    }

    public IEnumerable<KnowledgeDocument> OnSite => _documents.Values;

    public IEnumerable<DocumentIdentity> Away => _identities.Where(item => !_documents.ContainsKey(item.Key)).Select(item => item.Value);

    public static async Task<DocumentIndex> LoadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        // Identities first, so that each document finds its own.
        var identities = await store.DocumentIdentities.ToListAsync(cancellationToken);
        return new DocumentIndex(identities, await store.Documents.ToListAsync(cancellationToken));
    }

    /// <summary>For documents that are in no store.</summary>
    public static DocumentIndex OfNone() => new([], []);

    public static DocumentLink LinkTo(KnowledgeDocument document) => new(document.Kind, document.Key);

    /// <summary>Whether it is here, or ever was.</summary>
    public bool Knows(DocumentLink link) => _identities.ContainsKey(link);

    /// <summary>The number that it has, also while it is away; null where it never was here.</summary>
    public int? IdOf(DocumentLink link) => _identities.GetValueOrDefault(link)?.Id;

    public KnowledgeDocument? Find(DocumentLink link) => _documents.GetValueOrDefault(link);

    public T Get<T>(DocumentLink link)
        where T : KnowledgeDocument => (T)_documents[link];

    /// <summary>Under the number that it had when it was here before, if it was.</summary>
    public void Add(KnowledgeDocument document, string file)
    {
        var link = LinkTo(document);
        if (!_identities.TryGetValue(link, out var identity))
        {
            identity = new DocumentIdentity { Kind = document.Kind, Key = document.Key, Slug = document.Slug, Title = document.Title, SourceFile = file };
            _identities.Add(link, identity);
        }

        document.Identity = identity;
        _documents.Add(link, document);
    }

    public void Remove(KnowledgeDocument document) => _documents.Remove(LinkTo(document));
}
