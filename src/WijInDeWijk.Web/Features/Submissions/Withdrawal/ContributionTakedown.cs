using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Autosave;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>
/// Erases what somebody said in a few lines, because they want so: a reaction, or how a case fares. Its page and search lose it in the same
/// transaction, and nothing of it stays in the store.
/// </summary>
public sealed class ContributionTakedown(
    SiteDbContext store, ContentQueue queue, PublishedContributions contributions, SearchIndexer search, PageCache pages, Outbox outbox, FolderTransport mails, AutosavedForms typed, EditorNotices notices,
    ErasedTraces traces, AuditLog audit)
{
    public Task EraseAsync(Reaction reaction, CancellationToken cancellationToken)
    {
        var number = reaction.Id.ToString(CultureInfo.InvariantCulture);
        return EraseAsync(
            store.Reactions.Where(item => item.Id == reaction.Id),
            reaction.DocumentId,
            new Said($"reactie {number}", AuditAction.ReactionTakenBack, AuditSubjectKind.Reaction, number, $"/redactie/reacties/{number}/", $"reactie-{number}"),
            cancellationToken);
    }

    public Task EraseAsync(CheckIn answer, CancellationToken cancellationToken)
    {
        var number = answer.Id.ToString(CultureInfo.InvariantCulture);
        return EraseAsync(
            store.CheckIns.Where(item => item.Id == answer.Id),
            answer.CaseId,
            new Said($"antwoord {number} op ‘Hoe gaat het nu?’", AuditAction.CheckInTakenBack, AuditSubjectKind.CheckIn, number, $"/redactie/hoe-gaat-het-nu/antwoord/{number}/", CheckInLink.MailAbout(answer.CaseId)),
            cancellationToken);
    }

    /// <summary>Whatever an editor does to it at that moment, it goes; a second click finds nothing to do.</summary>
    private async Task EraseAsync<T>(IQueryable<T> rows, int documentId, Said said, CancellationToken cancellationToken)
        where T : ModeratedContribution
    {
        using var turn = await queue.EnterAsync(cancellationToken);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var wasOnSite = await rows.AnyAsync(item => item.State == ModerationState.Published, cancellationToken);
        if (await rows.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return;
        }

        audit.Add(AuditLog.Sender, said.Action, said.Kind, said.Number);
        if (wasOnSite)
        {
            await notices.WordsTakenDownAsync(said.Words, cancellationToken);
        }

        await store.SaveChangesAsync(cancellationToken);
        await typed.ForgetAsync(said.WeighedAt, cancellationToken);
        var mailed = said.MailedAbout is { } about ? await outbox.ForgetAsync(about, cancellationToken) : [];
        await contributions.ShowAsync([documentId], cancellationToken);
        await search.UpdateOneAsync(documentId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pages.Forget();
        mails.Delete([.. mailed]);
        await traces.WipeAsync(cancellationToken);
    }

    /// <param name="Words">As editors are told of it.</param>
    /// <param name="WeighedAt">The addresses at which editors decide on it start so.</param>
    /// <param name="MailedAbout">What mails to its sender are about; null where none are kept by it.</param>
    private sealed record Said(string Words, AuditAction Action, AuditSubjectKind Kind, string Number, string WeighedAt, string? MailedAbout);
}
