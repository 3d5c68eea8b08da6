using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Seeding;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Makes the page on which a text is edited: as it is, or as it came back.</summary>
public sealed class EditPages(TextsQuery texts, StoredTexts stored, Presences presences)
{
    public async Task<EditPage> OpenAsync(StoredText text, CancellationToken cancellationToken)
    {
        var halves = TextHalves.Split(text.Text.Text);
        var found = await stored.CheckAsync(text.Text.File, text.Text.Text, cancellationToken);
        return Of(text, halves) with
        {
            Warnings = Words(found, text.Text.File, halves),
            Links = await texts.LinksAsync(cancellationToken),
            Others = await presences.NoteAsync(AuditSubjectKind.Document, text.Text.File, cancellationToken),
        };
    }

    /// <summary>With everything that was typed.</summary>
    public async Task<EditPage> AgainAsync(StoredText text, TextForm form, IEnumerable<TextFault> faults, CancellationToken cancellationToken) => Of(text, form.Halves) with
    {
        Version = form.Version,
        Reason = form.Reason ?? string.Empty,
        IsForReaders = form.IsForReaders,
        Faults = [.. faults],
        Links = await texts.LinksAsync(cancellationToken),
        Others = await presences.NoteAsync(AuditSubjectKind.Document, text.Text.File, cancellationToken),
    };

    /// <summary>A colleague was first: both texts, word by word; what is saved next starts from theirs.</summary>
    public async Task<EditPage> BesideAsync(StoredText now, TextForm form, CancellationToken cancellationToken) => await AgainAsync(now, form, [], cancellationToken) with
    {
        Version = now.Text.Version,
        Meanwhile = WordDiff.Between(now.Text.Text, form.Halves.Join()),
    };

    public static IReadOnlyList<TextFault> Words(IEnumerable<Diagnostic> diagnostics, string file, TextHalves halves) =>
        [.. diagnostics.Select(diagnostic => TextFault.Of(diagnostic, file, halves))];

    private static EditPage Of(StoredText text, TextHalves halves) => new(text.Text.File, text.Title, TextKinds.Of(text.Text.File)!.Value, halves, text.Text.Version)
    {
        Url = text.Url,
        State = text.Text.State,
    };
}
