using System.Globalization;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>
/// Erases what somebody said in a few lines, because they want so: a reaction, or how a case fares. Its page and search lose it in the same
/// transaction, and nothing of it stays in the store.
/// </summary>
public sealed class ContributionTakedown(
    SiteDbContext store, PublishedContributions contributions, SearchIndexer search, PageCache pages, Outbox outbox, FolderTransport mails, EditorNotices notices, ErasedTraces traces, AuditLog audit)
{
    public async Task EraseAsync(Reaction reaction, CancellationToken cancellationToken)
    {
        var number = reaction.Id.ToString(CultureInfo.InvariantCulture);
        audit.Add(AuditLog.Sender, AuditAction.ReactionTakenBack, AuditSubjectKind.Reaction, number);
        await EraseAsync(reaction, reaction.DocumentId, $"reactie {number}", $"reactie-{number}", cancellationToken);
    }

    public async Task EraseAsync(CheckIn answer, CancellationToken cancellationToken)
    {
        var number = answer.Id.ToString(CultureInfo.InvariantCulture);
        audit.Add(AuditLog.Sender, AuditAction.CheckInTakenBack, AuditSubjectKind.CheckIn, number);
        await EraseAsync(answer, answer.CaseId, $"antwoord {number} op ‘Hoe gaat het nu?’", mailedAbout: null, cancellationToken);
    }

    private async Task EraseAsync(ModeratedContribution said, int documentId, string what, string? mailedAbout, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (said.State == ModerationState.Published)
        {
            await notices.WordsTakenDownAsync(what, cancellationToken);
        }

        store.Remove(said);
        await store.SaveChangesAsync(cancellationToken);
        var mailed = mailedAbout is null ? [] : await outbox.ForgetAsync(mailedAbout, cancellationToken);
        await contributions.ShowAsync([documentId], cancellationToken);
        await search.UpdateAsync([documentId], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pages.Forget();
        mails.Delete([.. mailed]);
        await traces.WipeAsync(cancellationToken);
    }
}
