using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Who has a submission in hand, and what editors write to each other about it.</summary>
public sealed class SubmissionAssignmentService(SiteDbContext store, SubmissionCommandRunner deeds, CurrentEditor current)
{
    public Task<CommandResult> TakeAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        AssignAsync(reference, form with { Editor = current.Id }, cancellationToken);

    public async Task<CommandResult> AssignAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var name = await store.Users
            .Where(editor => editor.Id == form.Editor && editor.DisabledAt == null && editor.AcceptedAt != null && editor.Role != EditorRole.Reader)
            .Select(editor => editor.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return name is null
            ? CommandResult.Invalid("redacteur", "Kies een collega")
            : await deeds.RunAsync(reference, form.Version, item => item.IsOpen, (item, now) =>
            {
                item.AssignTo(form.Editor, now);
                return new AuditLine(AuditAction.SubmissionAssigned, $"Aan {name}");
            }, cancellationToken);
    }

    public Task<CommandResult> UnassignAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.Assignment is not null, (item, now) =>
        {
            item.Unassign(now);
            return new AuditLine(AuditAction.SubmissionReleased);
        }, cancellationToken);

    /// <summary>A note stands beside the others: it is in nobody's way, so the version does not matter.</summary>
    public async Task<CommandResult> AddNoteAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var text = SubmissionReviewForm.Clean(form.Note);
        if (text.Length is 0 or > SubmissionNote.TextLength)
        {
            return CommandResult.Invalid("notitie", text.Length == 0 ? "Vul een notitie in" : "Deze notitie is te lang. Er passen 4.000 tekens in");
        }

        var version = await store.Submissions.Where(item => item.Reference == reference).Select(item => item.Version).FirstOrDefaultAsync(cancellationToken);
        return await deeds.RunAsync(reference, version, _ => true, (item, now) =>
        {
            item.Notes.Add(new SubmissionNote { EditorId = current.Id, EditorName = current.Name, Text = text, At = now });
            return new AuditLine(AuditAction.SubmissionNoted);
        }, cancellationToken);
    }
}
