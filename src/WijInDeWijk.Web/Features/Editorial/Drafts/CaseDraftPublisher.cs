using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>
/// Puts a draft on the site: the case, its evidence in the lessons, the step of the submission and the mail to who sent it are one transaction.
/// </summary>
public sealed class CaseDraftPublisher(SiteDbContext store, ContentUpdater change, ContributorMail mail, DocumentUrls urls, IOptions<SubmissionOptions> options, AuditLog audit, TimeProvider clock)
{
    /// <summary>Why nothing goes onto the site of a story to which nobody agrees.</summary>
    public const string NoConsent = "De inzender vindt niet, of niet meer, goed dat dit op de site komt. Vraag het na: alleen de inzender kan daar een vinkje voor zetten.";

    private const string FirstReason = "Geplaatst naar een inzending";

    /// <summary>Whether a submission can become a case at all.</summary>
    public static bool MayBecomeCase(Submission submission) => submission is
    {
        IsQuarantined: false,
        ErasedAt: null,
        Status: SubmissionStatus.Submitted or SubmissionStatus.InReview or SubmissionStatus.QuestionAsked,
    };

    /// <param name="draft">As it was read; a change by a colleague meanwhile is a conflict.</param>
    /// <param name="editorId">Who publishes it, or planned to.</param>
    /// <param name="editorName">Their name.</param>
    /// <param name="isPlanned">Nobody is at the keyboard.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<CommandResult<IReadOnlyList<Diagnostic>>> PublishAsync(
        CaseDraft draft, int editorId, string editorName, bool isPlanned, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Contact).Include(item => item.Consents).Include(item => item.Sections).Include(item => item.Proposals).SingleAsync(item => item.Id == draft.SubmissionId, cancellationToken);
        var file = DraftTexts.FileOf(draft.Text);
        if (!MayBecomeCase(submission))
        {
            return Refused(file, "Deze inzending staat niet meer open.");
        }

        if (!submission.Allows(ConsentKind.Publication))
        {
            return Refused(file, NoConsent);
        }

        if (DraftTexts.Names(submission.Contact, draft.Text + draft.LessonTies))
        {
            return Refused(file, "In de tekst staat de naam, het mailadres of het telefoonnummer van de inzender. Dat komt nooit op de site: haal het weg.");
        }

        IReadOnlyList<Diagnostic> problems = [];
        var outcome = await change.RunAsync(
            texts =>
            {
                problems = Add(draft, file, texts, editorId, editorName);
                return problems.Count > 0 ? CommandResult.Invalid() : null;
            },
            (_, _) => FinishAsync(draft, submission, file, editorName, isPlanned, cancellationToken),
            cancellationToken);
        return problems.Count > 0 ? outcome.With(problems) : outcome;
    }

    private IReadOnlyList<Diagnostic> Add(CaseDraft draft, string file, List<SourceText> texts, int editorId, string editorName)
    {
        var known = texts.Find(text => text.File == file);
        if (known is { IsWithdrawn: false })
        {
            return [new Diagnostic(file, 2, "slug", "Er is al een casus met deze slug: kies een andere.")];
        }

        var (lessons, faults) = DraftTexts.Lessons(draft.LessonTies, file, texts);
        if (faults.Count > 0)
        {
            return faults;
        }

        var now = clock.GetUtcNow();
        foreach (var (lesson, words) in lessons)
        {
            texts.Find(text => text.File == lesson)!.Save(words, now);
            Remember(lesson, words, Revision.EvidenceFrom(FrontMatter.Split(draft.Text).Value("titel") ?? Path.GetFileNameWithoutExtension(file)), isForReaders: true);
        }

        if (known is null)
        {
            texts.Add(SourceText.MadeHere(file, draft.Text, now));
        }
        else
        {
            known.Retell(draft.Text, now);
        }

        Remember(file, draft.Text, FirstReason, isForReaders: false);
        return [];

        void Remember(string name, string words, string reason, bool isForReaders) => store.Revisions.Add(new Revision
        {
            File = name,
            Text = words,
            AuthorId = editorId,
            AuthorName = editorName,
            At = now,
            Reason = reason,
            IsForReaders = isForReaders,
        });
    }

    private async Task FinishAsync(CaseDraft draft, Submission submission, string file, string editorName, bool isPlanned, CancellationToken cancellationToken)
    {
        var study = await store.CaseStudies.Where(item => item.SourceFile == file).Select(item => new { item.Id, item.Key, item.Slug }).SingleAsync(cancellationToken);
        submission.Publish(study.Id, clock.GetUtcNow());
        foreach (var placed in submission.Proposals.Where(proposal => proposal.State == ProposalState.Accepted).ToList())
        {
            submission.Decide(placed, ProposalState.TakenOver, clock.GetUtcNow());
        }

        if (submission.Contact is { } contact)
        {
            mail.Published(submission, contact, options.Value.SiteAddress.TrimEnd('/') + urls.For(DocumentKind.Case, study.Key, study.Slug));
        }

        store.CaseDrafts.Remove(draft);
        if (isPlanned)
        {
            audit.Add($"{editorName} (gepland)", AuditAction.DocumentPublished, AuditSubjectKind.Document, file, submission.Reference);
        }
        else
        {
            audit.Add(AuditAction.DocumentPublished, AuditSubjectKind.Document, file, submission.Reference);
        }
    }

    private static CommandResult<IReadOnlyList<Diagnostic>> Refused(string file, string why) =>
        CommandResult.Invalid().With<IReadOnlyList<Diagnostic>>([new Diagnostic(file, 1, null, why)]);
}
