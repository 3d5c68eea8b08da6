using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Access;

namespace WijInDeWijk.Web.Features.Editorial.Weighing;

/// <summary>Who has a submission in hand, and what editors write to each other about it.</summary>
public sealed class Handling(StoreContext store, Deeds deeds, CurrentEditor current)
{
    public Task<DeedOutcome> TakeAsync(string reference, DeedForm form, CancellationToken cancellationToken) =>
        GiveAsync(reference, form with { Editor = current.Id }, cancellationToken);

    public async Task<DeedOutcome> GiveAsync(string reference, DeedForm form, CancellationToken cancellationToken)
    {
        var name = await store.Users
            .Where(editor => editor.Id == form.Editor && editor.DisabledAt == null && editor.AcceptedAt != null && editor.Role != EditorRole.Reader)
            .Select(editor => editor.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return name is null
            ? DeedOutcome.Invalid("redacteur", "Kies een collega")
            : await deeds.RunAsync(reference, form.Version, item => item.IsOpen, (item, now) =>
            {
                item.GiveTo(form.Editor, now);
                return new AuditLine(AuditAction.SubmissionAssigned, $"Aan {name}");
            }, cancellationToken);
    }

    public Task<DeedOutcome> LetGoAsync(string reference, DeedForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.Assignment is not null, (item, now) =>
        {
            item.LetGo(now);
            return new AuditLine(AuditAction.SubmissionReleased);
        }, cancellationToken);

    /// <summary>A note stands beside the others: it is in nobody's way, so the version does not matter.</summary>
    public async Task<DeedOutcome> NoteAsync(string reference, DeedForm form, CancellationToken cancellationToken)
    {
        var text = DeedForm.Clean(form.Note);
        if (text.Length is 0 or > SubmissionNote.TextLength)
        {
            return DeedOutcome.Invalid("notitie", text.Length == 0 ? "Vul een notitie in" : "Deze notitie is te lang. Er passen 4.000 tekens in");
        }

        var version = await store.Submissions.Where(item => item.Reference == reference).Select(item => item.Version).FirstOrDefaultAsync(cancellationToken);
        return await deeds.RunAsync(reference, version, _ => true, (item, now) =>
        {
            item.Notes.Add(new SubmissionNote { EditorId = current.Id, EditorName = current.Name, Text = text, At = now });
            return new AuditLine(AuditAction.SubmissionNoted);
        }, cancellationToken);
    }
}
