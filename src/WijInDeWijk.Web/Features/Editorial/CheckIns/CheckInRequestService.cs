using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.ShortForms;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Asks how a case fares: by a link, or on the telephone.</summary>
public sealed class CheckInRequestService(
    SiteDbContext store, CommandRunner runner, CheckInLinks links, Outbox outbox, CurrentEditor current, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    /// <returns>With the address of the link, to be shown once and passed on by whoever asked for it.</returns>
    public async Task<CommandResult<string>> ShowLinkAsync(CaseStudy study, CancellationToken cancellationToken)
    {
        var link = await links.MakeAsync(study.Id, current.Name, isMailed: false, cancellationToken);
        return (await runner.SaveAsync(Line(study, AuditAction.CheckInAsked, "Link getoond"), cancellationToken)).With(link);
    }

    public async Task<CommandResult> MailLinkAsync(CaseStudy study, string? email, CancellationToken cancellationToken)
    {
        var to = IncomingText.Line(email);
        if (to.Length > OutboxMessage.AddressMaxLength || !MailAddresses.IsValid(to))
        {
            return CommandResult.Invalid("e-mail", "Vul een mailadres in zoals naam@voorbeeld.nl");
        }

        var link = await links.MakeAsync(study.Id, current.Name, isMailed: true, cancellationToken);
        outbox.Add(
            to,
            $"Hoe gaat het nu met {study.Title}?",
            $"Beste lezer,\n\nOp de site van Wij in de wijk staat het verhaal van {study.Title}. Wij zijn benieuwd hoe het nu gaat, en lezers ook.\n\nWilt u drie vragen beantwoorden? Dat kan hier, {options.Value.CheckInLinkDays} dagen lang:\n{link}\n\nIs het gestopt? Dan horen wij dat ook graag: anderen leren ervan.\n\nMet vriendelijke groet,\nde redactie van Wij in de wijk\n",
            CheckInLink.MailAbout(study.Id));
        await NoteContactAsync(study.Id, to, cancellationToken);
        return await runner.SaveAsync(Line(study, AuditAction.CheckInAsked, "Per mail"), cancellationToken);
    }

    public async Task<CommandResult> WithdrawAsync(CaseStudy study, int linkId, CancellationToken cancellationToken)
    {
        if (await store.CheckInLinks.SingleOrDefaultAsync(link => link.Id == linkId && link.CaseId == study.Id, cancellationToken) is not { } link)
        {
            return CommandResult.NotFound;
        }

        if (!link.IsOpen(clock.GetUtcNow()))
        {
            return CommandResult.Conflict;
        }

        link.Close(clock.GetUtcNow());
        return await runner.SaveAsync(Line(study, AuditAction.CheckInLinkWithdrawn), cancellationToken);
    }

    /// <summary>What somebody says on the telephone waits to be read once more, as everything else does.</summary>
    /// <returns>With the answer, to go on with.</returns>
    public async Task<CommandResult<CheckIn>> NoteAsync(CaseStudy study, ShortForm form, CancellationToken cancellationToken)
    {
        var words = CheckInQuestions.WordsOf(form.Answers);
        var answer = new CheckIn
        {
            CaseId = study.Id,
            NotedBy = current.Name,
            Outcome = CheckInQuestions.OutcomeOf(form.Answers),
            Sent = words,
            Shown = words,
            ConsentVersion = ConsentTexts.CheckInByPhoneVersion,
            SentAt = clock.GetUtcNow(),
        };
        store.CheckIns.Add(answer);
        return (await runner.SaveAsync(Line(study, AuditAction.CheckInNoted), cancellationToken)).With(answer);
    }

    private static AuditLine Line(CaseStudy study, AuditAction action, string? detail = null) => new(action, AuditSubjectKind.CheckIn, study.Slug, detail);

    /// <summary>Whoever sent the story in and is asked here has had word from us: the period after which we forget them starts anew.</summary>
    private async Task NoteContactAsync(int caseId, string email, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Contact).FirstOrDefaultAsync(item => item.CaseId == caseId && item.Contact!.Email == email, cancellationToken);
        submission?.Contact?.Touch(clock.GetUtcNow());
    }
}
