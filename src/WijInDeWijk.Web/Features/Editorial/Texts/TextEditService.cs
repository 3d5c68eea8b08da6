using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What an editor can do to a text. Each deed is one transaction with its revision, its audit entry and all pages that follow from it.</summary>
public sealed class TextEditService(SiteDbContext store, ContentUpdater change, AuditLog audit, CurrentEditor me, TimeProvider clock)
{
    public Task<ChangeOutcome> SaveAsync(string file, string text, int version, SaveReason reason, CancellationToken cancellationToken) =>
        OnTextAsync(file, version, known => Save(known, text, reason, AuditAction.DocumentEdited), cancellationToken);

    /// <summary>A text that did not exist yet.</summary>
    public Task<ChangeOutcome> AddAsync(string file, string text, SaveReason reason, CancellationToken cancellationToken) => change.RunAsync(
        texts =>
        {
            if (TextKinds.Of(file) is null || texts.Exists(known => known.File == file))
            {
                return ChangeRefusal.Impossible;
            }

            var added = SourceText.MadeHere(file, text, clock.GetUtcNow());
            texts.Add(added);
            Remember(added, reason);
            audit.Add(AuditAction.DocumentEdited, AuditSubjectKind.Document, file, $"Nieuw: {reason.Words}");
            return null;
        },
        cancellationToken);

    /// <summary>Changes a text as part of another deed, in one transaction; impossible where the text would stay the same.</summary>
    /// <param name="together">Adds that other deed to the store.</param>
    public Task<ChangeOutcome> RewriteAsync(string file, Func<string, string> rewrite, SaveReason reason, Action together, CancellationToken cancellationToken) => change.RunAsync(
        texts =>
        {
            if (texts.Find(known => known.File == file) is not { } text || rewrite(text.Text) is not { } rewritten || string.Equals(rewritten, text.Text, StringComparison.Ordinal))
            {
                return ChangeRefusal.Impossible;
            }

            together();
            return Save(text, rewritten, reason, AuditAction.DocumentEdited);
        },
        cancellationToken);

    public async Task<ChangeOutcome> RestoreAsync(string file, int revisionId, int version, CancellationToken cancellationToken)
    {
        var revision = await store.Revisions.AsNoTracking().SingleOrDefaultAsync(item => item.Id == revisionId && item.File == file, cancellationToken);
        return revision is null
            ? new ChangeOutcome(ChangeRefusal.Impossible, [])
            : await OnTextAsync(
                file,
                version,
                known => Save(known, revision.Text, new SaveReason($"Teruggezet naar de versie van {Infrastructure.DutchFormat.Date(revision.At)}, {Infrastructure.DutchFormat.Time(revision.At)}"), AuditAction.DocumentRestored),
                cancellationToken);
    }

    public Task<ChangeOutcome> PublishAsync(string file, int version, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Publish(), AuditAction.DocumentPublished, null, cancellationToken);

    public Task<ChangeOutcome> UnpublishAsync(string file, int version, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Unpublish(), AuditAction.DocumentUnpublished, null, cancellationToken);

    /// <param name="forwardTo">A page of this site; null where readers are told that it is gone.</param>
    public Task<ChangeOutcome> ArchiveAsync(string file, int version, string? forwardTo, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Archive(forwardTo), AuditAction.DocumentArchived, forwardTo is null ? null : $"Verwijst door naar {forwardTo}", cancellationToken);

    public Task<ChangeOutcome> TakeOverAsync(string file, int version, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            switch (text.WaitingText)
            {
                case null:
                    return ChangeRefusal.Impossible;
                case SourceText.Removed:
                    text.FollowRemoval();
                    break;
                case { } document:
                    text.TakeOver(document, clock.GetUtcNow());
                    Remember(text, new SaveReason("Het document is overgenomen"));
                    break;
            }

            audit.Add(AuditAction.DifferenceTakenOver, AuditSubjectKind.Document, file);
            return null;
        },
        cancellationToken);

    public Task<ChangeOutcome> LeaveAsync(string file, int version, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            if (text.WaitingText is null)
            {
                return ChangeRefusal.Impossible;
            }

            text.Leave();
            audit.Add(AuditAction.DifferenceLeft, AuditSubjectKind.Document, file);
            return null;
        },
        cancellationToken);

    private ChangeRefusal? Save(SourceText known, string text, SaveReason reason, AuditAction action)
    {
        if (!string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            known.Save(text, clock.GetUtcNow());
            Remember(known, reason);
            audit.Add(action, AuditSubjectKind.Document, known.File, reason.Words);
        }

        return null;
    }

    private Task<ChangeOutcome> StandAsync(string file, int version, Action<SourceText> become, AuditAction action, string? detail, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            if (!TextKinds.MayLeave(file))
            {
                return ChangeRefusal.Impossible;
            }

            become(text);
            audit.Add(action, AuditSubjectKind.Document, file, detail);
            return null;
        },
        cancellationToken);

    private Task<ChangeOutcome> OnTextAsync(string file, int version, Func<SourceText, ChangeRefusal?> deed, CancellationToken cancellationToken) => change.RunAsync(
        texts => texts.Find(known => known.File == file) switch
        {
            null => ChangeRefusal.Impossible,
            _ when TextKinds.Of(file) is null => ChangeRefusal.Impossible,
            { } text when text.Version != version => ChangeRefusal.Conflict,
            { } text => deed(text),
        },
        cancellationToken);

    private void Remember(SourceText text, SaveReason reason) => store.Revisions.Add(new Revision
    {
        File = text.File,
        Text = text.Text,
        AuthorId = me.Id,
        AuthorName = me.Name,
        At = clock.GetUtcNow(),
        Reason = reason.Words,
        IsForReaders = reason.IsForReaders,
    });
}

/// <param name="Words">Why, for colleagues and perhaps for readers.</param>
/// <param name="IsForReaders">Readers are told.</param>
public sealed record SaveReason(string Words, bool IsForReaders = false);
