using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Practice;
using WijInDeWijk.Web.Features.Editorial.Audit;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Features.Editorial.Weighing;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Decides on an answer: only on the version that the editor saw, with its line in the log in the same save.</summary>
public sealed class CheckInDeeds(StoreContext store, PageChange change, TextEditing editing, AuditLog audit, TimeProvider clock)
{
    private static readonly SaveReason Stopped = new("Het initiatief is gestopt", IsForReaders: true);

    /// <summary>Onto the page of the case in these words; what is there already is changed.</summary>
    public async Task<DeedOutcome> PublishAsync(int id, CheckInDeedForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        var wrong = DeedOutcome.Check("veranderd", words.Changed, CheckIn.TextLength, null)
            ?? DeedOutcome.Check("geleerd", words.Learnt, CheckIn.TextLength, null)
            ?? DeedOutcome.Check("wie", words.Who, CheckIn.WhoLength, null);
        return wrong ?? await RunAsync(id, form.Version, _ => true, (answer, now) =>
        {
            answer.Publish(words, now);
            return new AuditLine(AuditAction.CheckInPublished, words == answer.Sent ? null : "Bewerkt");
        }, form.SetsStatus, cancellationToken);
    }

    public async Task<DeedOutcome> DeclineAsync(int id, CheckInDeedForm form, CancellationToken cancellationToken)
    {
        var reason = DeedForm.Clean(form.Reason);
        return DeedOutcome.Check("reden", reason, FromPractice.ReasonLength, "Schrijf waarom u het niet plaatst")
            ?? await RunAsync(id, form.Version, answer => answer.MayDecline, (answer, now) =>
            {
                answer.Decline(reason, now);
                return new AuditLine(AuditAction.CheckInDeclined);
            }, setsStatus: false, cancellationToken);
    }

    public Task<DeedOutcome> TakeBackAsync(int id, CheckInDeedForm form, CancellationToken cancellationToken) =>
        RunAsync(id, form.Version, answer => answer.MayTakeBack, (answer, now) =>
        {
            answer.TakeBack(now);
            return new AuditLine(AuditAction.CheckInTakenBack);
        }, setsStatus: false, cancellationToken);

    private async Task<DeedOutcome> RunAsync(
        int id, int version, Func<CheckIn, bool> isAllowed, Func<CheckIn, DateTimeOffset, AuditLine> deed, bool setsStatus, CancellationToken cancellationToken)
    {
        if (await store.CheckIns.IgnoreQueryFilters().Include(item => item.Case).SingleOrDefaultAsync(item => item.Id == id, cancellationToken) is not { } answer)
        {
            return new DeedOutcome(DeedResult.Missing);
        }

        if (answer.Version != version || !isAllowed(answer))
        {
            return new DeedOutcome(DeedResult.Outdated);
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
    private async Task<DeedOutcome> WithStatusAsync(string file, Action deed, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await editing.RewriteAsync(file, text => StatusLine.Write(text, CaseStatus.Stopped), Stopped, deed, cancellationToken);
            return outcome.IsDone
                ? DeedOutcome.Done
                : DeedOutcome.Invalid("casus-stand", "De stand van de casus kon niet mee veranderen: de tekst van de casus is niet in orde. Plaats het zonder, of verbeter eerst de tekst");
        }
        catch (DbUpdateException exception) when (StoreTrouble.IsRace(exception))
        {
            store.ChangeTracker.Clear();
            return new DeedOutcome(DeedResult.Outdated);
        }
    }
}
