using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>What editors do with a submission. Publishing it as a case is for <c>CaseDraftPublisher</c>.</summary>
public sealed class SubmissionModerationService(
    SiteDbContext store, CommandRunner runner, QuestionCatalogue questions, ReasonTemplateService templates, ContributorMail mail, AcceptedProposals accepted, CurrentEditor current)
{
    public Task<CommandResult> TakeAsync(string reference, int version, CancellationToken cancellationToken) =>
        AssignAsync(reference, new AssignForm { Version = version, Editor = current.Id }, cancellationToken);

    public async Task<CommandResult> AssignAsync(string reference, AssignForm form, CancellationToken cancellationToken)
    {
        var name = await store.Users
            .Where(editor => editor.Id == form.Editor && editor.DisabledAt == null && editor.AcceptedAt != null && editor.Role != EditorRole.Reader)
            .Select(editor => editor.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return name is null
            ? CommandResult.Invalid("redacteur", "Kies een collega")
            : await RunAsync(reference, form.Version, item => item.IsOpen, (item, now) =>
            {
                item.AssignTo(form.Editor, now);
                return Line(item, AuditAction.SubmissionAssigned, $"Aan {name}");
            }, cancellationToken);
    }

    public Task<CommandResult> UnassignAsync(string reference, int version, CancellationToken cancellationToken) =>
        RunAsync(reference, version, item => item.Assignment is not null, (item, now) =>
        {
            item.Unassign(now);
            return Line(item, AuditAction.SubmissionReleased);
        }, cancellationToken);

    /// <summary>A note stands beside the others: it is in nobody's way, so the version does not matter.</summary>
    public async Task<CommandResult> AddNoteAsync(string reference, NoteForm form, CancellationToken cancellationToken)
    {
        var text = IncomingText.Lines(form.Text);
        if (TypedText.Check("notitie", text, SubmissionNote.TextLength, "Vul een notitie in", "Deze notitie") is { } wrong)
        {
            return wrong;
        }

        var submission = await FindAsync(reference, cancellationToken);
        return await runner.RunAsync(submission, submission?.Version ?? 0, _ => true, (item, now) =>
        {
            item.Notes.Add(new SubmissionNote { EditorId = current.Id, EditorName = current.Name, Text = text, At = now });
            return Line(item, AuditAction.SubmissionNoted);
        }, cancellationToken);
    }

    /// <summary>On the page that the contributor follows it on, and by mail where there is an address.</summary>
    public async Task<CommandResult> AskQuestionAsync(string reference, QuestionForm form, CancellationToken cancellationToken)
    {
        var text = IncomingText.Lines(form.Text);
        return Check("vraag", text, "Vul uw vraag in") ?? await RunAsync(reference, form.Version, MayBeAsked, (item, now) =>
        {
            var question = item.Ask(text, now);
            if (item.Contact is { } contact)
            {
                mail.QuestionAsked(item, contact, question);
            }

            return Line(item, AuditAction.SubmissionQuestionAsked);
        }, cancellationToken);
    }

    public async Task<CommandResult> ReturnSectionAsync(string reference, ReturnSectionForm form, CancellationToken cancellationToken)
    {
        var text = IncomingText.Lines(form.Remarks);
        var sections = await questions.ReadAsync(SubmissionForm.Full, cancellationToken);
        if (sections.FirstOrDefault(item => item.Key == form.Section && item.Key is not (FormSection.Contact or FormSection.Files)) is not { } section)
        {
            return CommandResult.Invalid("onderdeel", "Kies een onderdeel");
        }

        return Check("opmerkingen", text, "Schrijf wat de inzender kan aanpassen") ?? await RunAsync(reference, form.Version, MayBeAsked, (item, now) =>
        {
            var question = item.Ask(text, now, section.Key);
            if (item.Contact is { } contact)
            {
                mail.SectionReturned(item, contact, question, section.Title);
            }

            return Line(item, AuditAction.SubmissionSectionReturned, section.Title);
        }, cancellationToken);
    }

    /// <summary>
    /// What was sent follows at once. Where a case is made of it already, taking over is the beginning: the change stays open until it is on
    /// the site.
    /// </summary>
    /// <param name="proposalId">With the version that the editor read: its sender may have changed it since.</param>
    /// <returns>With how far it is now.</returns>
    public async Task<CommandResult<ProposalState>> DecideOnProposalAsync(
        string reference, int proposalId, int proposalVersion, ProposalForm form, CancellationToken cancellationToken)
    {
        if (form.State == ProposalState.Open)
        {
            return CommandResult.Invalid("besluit", "Kies of u de wijziging overneemt").With(ProposalState.Open);
        }

        var isDrafted = await accepted.IsDraftedAsync(reference, cancellationToken);
        var state = form.State;

        SubmissionProposal? Find(Submission item) =>
            item.Proposals.Find(proposal => proposal.Id == proposalId && proposal.Version == proposalVersion && proposal.IsUndecided && (form.State == ProposalState.Left || proposal.State == ProposalState.Open));
        var outcome = await RunAsync(reference, form.Version, item => item.MayChange && Find(item) is not null, (item, now) =>
        {
            var proposal = Find(item)!;
            if (form.State == ProposalState.TakenOver && (isDrafted || item.CaseId is not null))
            {
                state = ProposalState.Accepted;
                item.Accept(proposal, now);
            }
            else
            {
                item.Decide(proposal, form.State, now);
            }

            var action = form.State == ProposalState.TakenOver ? AuditAction.SubmissionProposalTakenOver : AuditAction.SubmissionProposalLeft;
            return Line(item, action, $"Onderdeel {proposal.Section}");
        }, cancellationToken);
        return outcome.With(state);
    }

    public Task<CommandResult> ReleaseFromQuarantineAsync(string reference, int version, CancellationToken cancellationToken) =>
        RunAsync(reference, version, item => item.IsQuarantined, (item, now) =>
        {
            item.ReleaseFromQuarantine(now);
            return Line(item, AuditAction.SubmissionFreed);
        }, cancellationToken);

    public async Task<CommandResult> DeclineAsync(string reference, DeclineForm form, CancellationToken cancellationToken)
    {
        if (form.Check(Submission.ReasonLength, "Deze reden") is { } wrong)
        {
            return wrong;
        }

        var template = await templates.NameAsync(form.Template, cancellationToken);
        return await RunAsync(reference, form.Version, item => item.IsOpen, (item, now) =>
        {
            item.Decline(IncomingText.Lines(form.Reason), now);
            if (item is { IsQuarantined: false, Contact: { } contact })
            {
                mail.Declined(item, contact);
            }

            return Line(item, AuditAction.SubmissionDeclined, template);
        }, cancellationToken);
    }

    public Task<CommandResult> ReopenAsync(string reference, int version, CancellationToken cancellationToken) =>
        RunAsync(reference, version, item => item.Status == SubmissionStatus.NotPlaced && item.MayReopen, (item, now) =>
        {
            item.Reopen(now);
            return Line(item, AuditAction.SubmissionReopened);
        }, cancellationToken);

    /// <summary>What is set apart may be abuse: nobody is mailed about it before an editor freed it.</summary>
    private static bool MayBeAsked(Submission submission) => submission is { IsOpen: true, IsQuarantined: false };

    private static CommandResult? Check(string field, string text, string missing) =>
        TypedText.Check(field, text, SubmissionQuestion.TextLength, missing, "Deze tekst");

    private static AuditLine Line(Submission item, AuditAction action, string? detail = null) =>
        new(action, AuditSubjectKind.Submission, item.Reference, detail);

    private async Task<CommandResult> RunAsync(
        string reference, int version, Func<Submission, bool> isAllowed, Func<Submission, DateTimeOffset, AuditLine> change, CancellationToken cancellationToken) =>
        await runner.RunAsync(await FindAsync(reference, cancellationToken), version, isAllowed, change, cancellationToken);

    private Task<Submission?> FindAsync(string reference, CancellationToken cancellationToken) => store.Submissions
        .Include(item => item.Contact)
        .Include(item => item.Assignment)
        .Include(item => item.Sections)
        .Include(item => item.Questions)
        .Include(item => item.Proposals)
        .Where(item => item.Status != SubmissionStatus.Draft && item.ErasedAt == null)
        .FirstOrDefaultAsync(item => item.Reference == reference, cancellationToken);
}
