using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.PageCaching;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What an editor can do to a text. Each deed is one transaction with its revision, its audit entry and all pages that follow from it.</summary>
public sealed class TextEditService(SiteDbContext store, ContentUpdater change, AuditLog audit, CurrentEditor me, PageCache pages, TimeProvider clock)
{
    /// <param name="onSite">Adds to the store what is true once readers see this text.</param>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> SaveAsync(string file, string text, int version, SaveReason reason, Action onSite, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        known =>
        {
            if (known.IsPublished)
            {
                onSite();
            }

            return Save(known, EditorsWords.Attributed(file, text, known.Text), reason, AuditAction.DocumentEdited);
        },
        cancellationToken);

    /// <summary>A text that did not exist yet.</summary>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> AddAsync(string file, string text, SaveReason reason, CancellationToken cancellationToken) => change.RunAsync(
        texts =>
        {
            if (TextKinds.Of(file) is null)
            {
                return CommandResult.NotFound;
            }

            if (texts.Exists(known => known.File == file))
            {
                return CommandResult.Conflict;
            }

            var added = SourceText.MadeHere(file, EditorsWords.Attributed(file, text, string.Empty), clock.GetUtcNow());
            texts.Add(added);
            Remember(added, reason);
            audit.Add(AuditAction.DocumentEdited, AuditSubjectKind.Document, file, $"Nieuw: {reason.Words}");
            return null;
        },
        cancellationToken);

    /// <summary>Changes a text as part of another deed, in one transaction; not found where the text would stay the same.</summary>
    /// <param name="together">Adds that other deed to the store.</param>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> RewriteAsync(string file, Func<string, string> rewrite, SaveReason reason, Action together, CancellationToken cancellationToken) => change.RunAsync(
        texts =>
        {
            if (texts.Find(known => known.File == file) is not { } text || rewrite(text.Text) is not { } rewritten || string.Equals(rewritten, text.Text, StringComparison.Ordinal))
            {
                return CommandResult.NotFound;
            }

            together();
            return Save(text, rewritten, reason, AuditAction.DocumentEdited);
        },
        cancellationToken);

    public async Task<CommandResult<IReadOnlyList<Diagnostic>>> RestoreAsync(string file, int revisionId, int version, CancellationToken cancellationToken)
    {
        var revision = await store.Revisions.AsNoTracking().SingleOrDefaultAsync(item => item.Id == revisionId && item.File == file, cancellationToken);
        return revision is null
            ? CommandResult.NotFound.With<IReadOnlyList<Diagnostic>>([])
            : await OnTextAsync(
                file,
                version,
                known => Save(known, revision.Text, new SaveReason($"Teruggezet naar de versie van {DutchFormat.Date(revision.At)}, {DutchFormat.Time(revision.At)}"), AuditAction.DocumentRestored),
                cancellationToken);
    }

    public Task<CommandResult<IReadOnlyList<Diagnostic>>> PublishAsync(string file, int version, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Publish(), AuditAction.DocumentPublished, null, cancellationToken);

    public Task<CommandResult<IReadOnlyList<Diagnostic>>> UnpublishAsync(string file, int version, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Unpublish(), AuditAction.DocumentUnpublished, null, cancellationToken);

    /// <param name="forwardTo">A page of this site; null where readers are told that it is gone.</param>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> ArchiveAsync(string file, int version, string? forwardTo, CancellationToken cancellationToken) =>
        StandAsync(file, version, text => text.Archive(forwardTo), AuditAction.DocumentArchived, forwardTo is null ? null : $"Verwijst door naar {forwardTo}", cancellationToken);

    public Task<CommandResult<IReadOnlyList<Diagnostic>>> TakeOverAsync(string file, int version, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            switch (text.WaitingText)
            {
                case null:
                    return CommandResult.NotFound;
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

    public Task<CommandResult<IReadOnlyList<Diagnostic>>> LeaveAsync(string file, int version, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            if (text.WaitingText is null)
            {
                return CommandResult.NotFound;
            }

            text.Leave();
            audit.Add(AuditAction.DifferenceLeft, AuditSubjectKind.Document, file);
            return null;
        },
        cancellationToken);

    /// <summary>Puts right what readers are told of a change; without words they are no longer told.</summary>
    public async Task<CommandResult> TellReadersAsync(string file, int revisionId, string words, CancellationToken cancellationToken)
    {
        if (await store.Revisions.SingleOrDefaultAsync(item => item.Id == revisionId && item.File == file && item.IsForReaders, cancellationToken) is not { } revision)
        {
            return CommandResult.NotFound;
        }

        if (words.Length > Revision.ReasonLength)
        {
            return CommandResult.Invalid();
        }

        revision.TellReaders(words);
        audit.Add(AuditAction.ReadersNoteChanged, AuditSubjectKind.Document, file, words.Length > 0 ? words : "Lezers lezen er niets meer over");
        await store.SaveChangesAsync(cancellationToken);
        pages.Forget();
        return CommandResult.Ok;
    }

    private CommandResult? Save(SourceText known, string text, SaveReason reason, AuditAction action)
    {
        if (!string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            known.Save(text, clock.GetUtcNow());
            Remember(known, reason);
            audit.Add(action, AuditSubjectKind.Document, known.File, reason.Words);
        }

        return null;
    }

    private Task<CommandResult<IReadOnlyList<Diagnostic>>> StandAsync(string file, int version, Action<SourceText> become, AuditAction action, string? detail, CancellationToken cancellationToken) => OnTextAsync(
        file,
        version,
        text =>
        {
            if (!TextKinds.MayLeave(file))
            {
                return CommandResult.NotFound;
            }

            if (text.IsWithdrawn)
            {
                return CommandResult.Conflict;
            }

            become(text);
            audit.Add(action, AuditSubjectKind.Document, file, detail);
            return null;
        },
        cancellationToken);

    private Task<CommandResult<IReadOnlyList<Diagnostic>>> OnTextAsync(string file, int version, Func<SourceText, CommandResult?> deed, CancellationToken cancellationToken) => change.RunAsync(
        texts => texts.Find(known => known.File == file) switch
        {
            null => CommandResult.NotFound,
            _ when TextKinds.Of(file) is null => CommandResult.NotFound,
            { } text when text.Version != version => CommandResult.Conflict,
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
        Reason = reason.ForReaders,
        IsForReaders = reason.IsForReaders,
    });
}

/// <param name="Words">Why, for colleagues and perhaps for readers.</param>
/// <param name="IsForReaders">Readers are told.</param>
/// <param name="ReadersWords">What they are told, in words for them; null where that is <paramref name="Words"/>. The log keeps those.</param>
public sealed record SaveReason(string Words, bool IsForReaders = false, string? ReadersWords = null)
{
    public string ForReaders => IsForReaders ? ReadersWords ?? Words : Words;
}
