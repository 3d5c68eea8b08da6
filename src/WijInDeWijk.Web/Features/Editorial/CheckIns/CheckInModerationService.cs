using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Decides on an answer.</summary>
public sealed class CheckInModerationService(SiteDbContext store, CommandRunner runner, TextEditService editing)
{
    private static readonly SaveReason Stopped = new("Het initiatief is gestopt", IsForReaders: true);

    /// <summary>Onto the page of the case in these words; what is there already is changed.</summary>
    public async Task<CommandResult> PublishAsync(int id, PublishCheckInForm form, CancellationToken cancellationToken)
    {
        var words = form.ToWords();
        return PublishCheckInForm.Check(words) ?? await RunAsync(id, form.Version, _ => true, (answer, now) =>
        {
            answer.Publish(words, now);
            return Line(answer, AuditAction.CheckInPublished, words == answer.Sent ? null : "Bewerkt");
        }, form.SetsStatus, cancellationToken);
    }

    public async Task<CommandResult> DeclineAsync(int id, DeclineForm form, CancellationToken cancellationToken) =>
        form.Check(ModeratedContribution.ReasonLength) ?? await RunAsync(id, form.Version, answer => answer.MayDecline, (answer, now) =>
        {
            answer.Decline(IncomingText.Lines(form.Reason), now);
            return Line(answer, AuditAction.CheckInDeclined);
        }, setsStatus: false, cancellationToken);

    public Task<CommandResult> RecallAsync(int id, int version, CancellationToken cancellationToken) =>
        RunAsync(id, version, answer => answer.MayRecall, (answer, now) =>
        {
            answer.Recall(now);
            return Line(answer, AuditAction.CheckInTakenBack);
        }, setsStatus: false, cancellationToken);

    private static AuditLine Line(CheckIn answer, AuditAction action, string? detail = null) =>
        new(action, AuditSubjectKind.CheckIn, answer.Case.Slug, detail);

    private async Task<CommandResult> RunAsync(
        int id, int version, Func<CheckIn, bool> isAllowed, Func<CheckIn, DateTimeOffset, AuditLine> change, bool setsStatus,
        CancellationToken cancellationToken)
    {
        var found = await store.CheckIns.Include(item => item.Case).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        var stops = setsStatus && found is { Outcome: CheckInOutcome.Stopped }
            && !await CaseStatusField.IsStoppedAsync(store, found.Case.SourceFile, cancellationToken);
        return await runner.RunAsync(found, version, isAllowed, change, (answer, apply) => stops
            ? SaveWithStatusAsync(answer.Case.SourceFile, apply, cancellationToken)
            : runner.SaveOnPageAsync(answer.CaseId, apply, cancellationToken));
    }

    /// <summary>The status of a case stands in its text: that is edited in the same transaction, with a revision of its own.</summary>
    private async Task<CommandResult> SaveWithStatusAsync(string file, Action apply, CancellationToken cancellationToken)
    {
        var outcome = await editing.RewriteAsync(file, CaseStatusField.Stop, Stopped, apply, cancellationToken);
        return outcome.IsOk || outcome.IsConflict || outcome.Field is not null
            ? outcome
            : CommandResult.Invalid(
                "casus-stand",
                "De stand van de casus kon niet mee veranderen: de tekst van de casus is niet in orde. Plaats het zonder, of verbeter eerst de tekst");
    }
}
