using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Decides on an answer: only on the version that the editor saw, with its line in the log in the same save.</summary>
public sealed class CheckInModerationService(SiteDbContext store, PageChange change, TextEditService editing, AuditLog audit, TimeProvider clock)
{
    private static readonly SaveReason Stopped = new("Het initiatief is gestopt", IsForReaders: true);

    /// <summary>Onto the page of the case in these words; what is there already is changed.</summary>
    public async Task<CommandResult> PublishAsync(int id, CheckInModerationForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        var wrong = CommandResult.Check("veranderd", words.Changed, CheckIn.TextLength, null)
            ?? CommandResult.Check("geleerd", words.Learnt, CheckIn.TextLength, null)
            ?? CommandResult.Check("wie", words.Who, CheckIn.WhoLength, null);
        return wrong ?? await RunAsync(id, form.Version, _ => true, (answer, now) =>
        {
            answer.Publish(words, now);
            return new AuditLine(AuditAction.CheckInPublished, words == answer.Sent ? null : "Bewerkt");
        }, form.SetsStatus, cancellationToken);
    }

    public async Task<CommandResult> DeclineAsync(int id, CheckInModerationForm form, CancellationToken cancellationToken)
    {
        var reason = SubmissionReviewForm.Clean(form.Reason);
        return CommandResult.Check("reden", reason, ModeratedContribution.ReasonLength, "Schrijf waarom u het niet plaatst")
            ?? await RunAsync(id, form.Version, answer => answer.MayDecline, (answer, now) =>
            {
                answer.Decline(reason, now);
                return new AuditLine(AuditAction.CheckInDeclined);
            }, setsStatus: false, cancellationToken);
    }

    public Task<CommandResult> RecallAsync(int id, CheckInModerationForm form, CancellationToken cancellationToken) =>
        RunAsync(id, form.Version, answer => answer.MayRecall, (answer, now) =>
        {
            answer.Recall(now);
            return new AuditLine(AuditAction.CheckInTakenBack);
        }, setsStatus: false, cancellationToken);

    private async Task<CommandResult> RunAsync(
        int id, int version, Func<CheckIn, bool> isAllowed, Func<CheckIn, DateTimeOffset, AuditLine> deed, bool setsStatus, CancellationToken cancellationToken)
    {
        if (await store.CheckIns.IgnoreQueryFilters().Include(item => item.Case).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } answer)
        {
            return new CommandResult(CommandStatus.Missing);
        }

        if (answer.Version != version || !isAllowed(answer))
        {
            return new CommandResult(CommandStatus.Outdated);
        }

        void Do()
        {
            var line = deed(answer, clock.GetUtcNow());
            audit.Add(line.Action, AuditSubjectKind.CheckIn, answer.Case.Slug, line.Detail);
        }

        if (setsStatus && answer is { Outcome: CheckInOutcome.Stopped, Case: { Status: not CaseStatus.Stopped, SourceFile: { } file } })
        {
            return await WithStatusAsync(file, Do, cancellationToken);
        }

        Do();
        return await change.SaveAsync(answer.CaseId, cancellationToken);
    }

    /// <summary>The status of a case stands in its text: that is edited in the same transaction, with a revision of its own.</summary>
    private async Task<CommandResult> WithStatusAsync(string file, Action deed, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await editing.RewriteAsync(file, text => FrontMatter.Split(text).With("status", CaseStatus.Stopped.Code()).Text, Stopped, deed, cancellationToken);
            return outcome.IsDone
                ? CommandResult.Done
                : CommandResult.Invalid("casus-stand", "De stand van de casus kon niet mee veranderen: de tekst van de casus is niet in orde. Plaats het zonder, of verbeter eerst de tekst");
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            store.ChangeTracker.Clear();
            return new CommandResult(CommandStatus.Outdated);
        }
    }
}
