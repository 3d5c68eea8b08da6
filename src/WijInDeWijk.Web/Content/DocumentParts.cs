using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>The rows that belong to a document and are written anew when it is taken over; what points to it from elsewhere stays.</summary>
internal static class DocumentParts
{
    public static async Task RemoveAsync(SiteDbContext store, int documentId, CancellationToken cancellationToken)
    {
        await store.Set<Section>().Where(section => section.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<Person>().Where(person => person.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<EditorNote>().Where(note => note.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<KeyFigure>().Where(figure => figure.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<Party>().Where(party => party.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<SocialCapital>().Where(capital => capital.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<Finding>().Where(finding => finding.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<Evidence>().Where(evidence => evidence.LessonId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<SourceNote>().Where(note => note.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
        await store.Set<DocumentReference>().Where(reference => reference.FromId == documentId).ExecuteDeleteAsync(cancellationToken);
    }
}
