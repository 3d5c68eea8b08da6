using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Proposals;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Makes the page on which a text is edited: as it is, or as it came back.</summary>
public sealed class EditTextQuery(TextsQuery texts, StoredTexts stored, AcceptedProposals proposals, PresenceTracker presences)
{
    public async Task<EditTextView> OpenAsync(StoredText text, CancellationToken cancellationToken)
    {
        var halves = EditableText.Split(text.Text.Text);
        var found = await stored.CheckAsync(text.Text.File, text.Text.Text, cancellationToken);
        return Of(text, halves) with
        {
            Warnings = Words(found, text.Text.File, halves),
            Links = await texts.LinksAsync(cancellationToken),
            Proposals = await proposals.OfTextAsync(text.Text.File, cancellationToken),
            Others = await presences.NoteAsync(AuditSubjectKind.Document, text.Text.File, cancellationToken),
        };
    }

    /// <summary>With everything that was typed.</summary>
    public async Task<EditTextView> AgainAsync(StoredText text, TextForm form, IEnumerable<TextError> faults, CancellationToken cancellationToken) => Of(text, form.Halves) with
    {
        Version = form.Version,
        Reason = form.Reason ?? string.Empty,
        IsForReaders = form.IsForReaders,
        ReadersWords = form.ReadersWords ?? string.Empty,
        Faults = [.. faults],
        Links = await texts.LinksAsync(cancellationToken),
        Proposals = await proposals.OfTextAsync(text.Text.File, cancellationToken),
        Placed = form.Placed ?? [],
        Others = await presences.NoteAsync(AuditSubjectKind.Document, text.Text.File, cancellationToken),
    };

    /// <summary>A colleague was first: both texts, word by word; what is saved next starts from theirs.</summary>
    public async Task<EditTextView> BesideAsync(StoredText now, TextForm form, CancellationToken cancellationToken) => await AgainAsync(now, form, [], cancellationToken) with
    {
        Version = now.Text.Version,
        Meanwhile = WordDiff.Between(now.Text.Text, form.Halves.Join()),
    };

    public static IReadOnlyList<TextError> Words(IEnumerable<Diagnostic> diagnostics, string file, EditableText halves) =>
        [.. diagnostics.Select(diagnostic => TextError.Of(diagnostic, file, halves))];

    private static EditTextView Of(StoredText text, EditableText halves) => new(text.Text.File, text.Title, TextKinds.Of(text.Text.File)!.Value, halves, text.Text.Version)
    {
        Url = text.Url,
        State = text.Text.State,
    };
}
