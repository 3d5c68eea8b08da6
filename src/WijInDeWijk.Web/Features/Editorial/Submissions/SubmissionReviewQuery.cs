using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Features.Submissions.Submit;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Uploads;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Reads a submission as it was sent, with what came after it kept apart.</summary>
public sealed class SubmissionReviewQuery(
    SiteDbContext store, QuestionCatalogue questions, SubmissionStateQuery states, SimilarStories similar, SubmissionHistoryQuery history, ReasonTemplateService templates,
    AcceptedProposals accepted,
    CurrentEditor current, VirusScanner scanner, IOptions<SubmissionOptions> options)
{
    public Task<bool> ExistsAsync(string reference, CancellationToken cancellationToken) =>
        store.Submissions.AnyAsync(item => item.Reference == reference && item.Status != SubmissionStatus.Draft, cancellationToken);

    /// <param name="version">The one that an editor's form started from.</param>
    /// <returns>Null where there is none, or it is still its sender's own.</returns>
    public async Task<SubmissionReviewView?> ReadAsync(string reference, CommandResult outcome, int version, Func<string, string> addressOf, CancellationToken cancellationToken)
    {
        if (await LoadAsync(reference, cancellationToken) is not { } item)
        {
            return null;
        }

        var catalogue = await questions.ReadAsync(SubmissionForm.Full, cancellationToken);
        var lines = await history.ReadAsync(item, cancellationToken);
        var state = await states.ReadAsync(item, cancellationToken);
        return new SubmissionReviewView(item.Reference, TitleOf(item), item.Status, item.Form, item.Version, outcome)
        {
            SubmittedAt = item.SubmittedAt,
            AnswerBy = item is { IsOpen: true, SubmittedAt: { } sent } ? WorkingDays.After(item.Questions.Max(question => question.AnsweredAt) ?? sent, options.Value.AnswerWithinWorkingDays) : null,
            Reason = item.Reason,
            QuarantineReasons = item.QuarantineReasons,
            State = state,
            CaseFile = await accepted.FileOfAsync(reference, cancellationToken),
            IsDrafted = await accepted.IsDraftedAsync(reference, cancellationToken),
            IsTold = item.IsTold,
            IsOpen = item.IsOpen,
            MayReopen = item is { MayReopen: true, Status: SubmissionStatus.NotPlaced },
            Assignee = item.Assignment is { } assignment ? (assignment.EditorId, assignment.Editor.DisplayName) : null,
            Colleagues = await ColleaguesAsync(cancellationToken),
            Sections = [.. catalogue.Where(section => section.Key is not (FormSection.Contact or FormSection.Files)).Select(section => Answered(section, item)).Where(part => part.Answered.Any())],
            Files = [.. item.Files.Select(file => new AttachedFile(file.Id, file.OriginalName, file.Alt, file.Maker, file.IsPhoto, file.ConsentAt is not null, file.Width, file.Height, file.Length) { Description = FileWords.Describe(file), Scan = FileWords.Scan(file, scanner.IsOn), MayOpen = file.MayOpen(scanner.IsOn) })],
            Contact = current.MayEdit && item.Contact is { } contact ? ContactOf(contact, item) : null,
            Proposals = ProposalView.AllOf(item, catalogue),
            Questions = [.. item.Questions.OrderByDescending(question => question.AskedAt).Select(question => new QuestionView(question.Id, question.Text, question.AskedAt, question.Answer, question.AnsweredAt) { Section = catalogue.FirstOrDefault(section => section.Key == question.Section)?.Title })],
            Notes = [.. item.Notes.OrderByDescending(note => note.At).Select(note => new NoteView(note.EditorName, note.At, note.Text))],
            Similar = item.ErasedAt is null ? await similar.FindForDeskAsync(item, addressOf, cancellationToken) : [],
            History = lines,
            Templates = await templates.OfferedAsync(cancellationToken),
            Meanwhile = outcome.IsConflict ? history.Since(item, version, lines) : [],
        };
    }

    private Task<Submission?> LoadAsync(string reference, CancellationToken cancellationToken) => store.Submissions.AsNoTracking()
        .Include(item => item.Contact)
        .Include(item => item.Assignment).ThenInclude(assignment => assignment!.Editor)
        .Include(item => item.Sections)
        .Include(item => item.Proposals)
        .Include(item => item.Questions)
        .Include(item => item.Files)
        .Include(item => item.Consents)
        .Include(item => item.Events)
        .Include(item => item.Notes)
        .Where(item => item.Status != SubmissionStatus.Draft)
        .FirstOrDefaultAsync(item => item.Reference == reference, cancellationToken);

    private static string TitleOf(Submission item) =>
        item.Sections.Find(section => section.Key == FormSection.Place)?.Answers["titel"] is { Length: > 0 } title ? title : "(zonder titel)";

    private static AnsweredSection Answered(FormSection section, Submission item) =>
        new(section, item.Sections.Find(stored => stored.Key == section.Key)?.Answers ?? Answers.None, []);

    private static ContactView ContactOf(SubmissionContact contact, Submission item) =>
        new(contact.Name, contact.Email, contact.Phone, contact.Role, item.Allows(ConsentKind.Publication), item.Allows(ConsentKind.FollowUp));

    private async Task<IReadOnlyList<(int Id, string Name)>> ColleaguesAsync(CancellationToken cancellationToken)
    {
        var editors = await store.Users.Where(editor => editor.DisabledAt == null && editor.AcceptedAt != null && editor.Role != EditorRole.Reader && editor.Id != current.Id).OrderBy(editor => editor.DisplayName)
            .Select(editor => new { editor.Id, editor.DisplayName }).ToListAsync(cancellationToken);
        return [.. editors.Select(editor => (editor.Id, editor.DisplayName))];
    }
}
