using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>
/// What somebody answered, by section. A draft is changed itself; what was sent gets a proposal over it. Who they are has a table of its own.
/// </summary>
public sealed class SectionStore(SiteDbContext store, StoryTakedown takedown, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>All sections that have an answer, by key.</summary>
    public async Task<IReadOnlyDictionary<string, SectionText>> ReadAllAsync(int submissionId, CancellationToken cancellationToken)
    {
        var sections = await store.Set<SubmissionSection>().AsNoTracking().Where(section => section.SubmissionId == submissionId).ToListAsync(cancellationToken);
        var proposals = await store.Set<SubmissionProposal>().AsNoTracking()
            .Where(proposal => proposal.SubmissionId == submissionId && proposal.State == ProposalState.Open).ToListAsync(cancellationToken);
        var texts = sections.ToDictionary(section => section.Key, section => new SectionText(section.Answers, section.Version, section.SavedAt), StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            texts[proposal.Section] = new SectionText(proposal.Answers, proposal.Version, proposal.SavedAt, IsProposal: true);
        }

        if (await ReadAsync(submissionId, FormSection.Contact, cancellationToken) is { Version: > 0 } contact)
        {
            texts[FormSection.Contact] = contact;
        }

        return texts;
    }

    public Task<SectionText> ReadAsync(int submissionId, string key, CancellationToken cancellationToken) =>
        key == FormSection.Contact ? ReadContactAsync(submissionId, cancellationToken) : ReadStoryAsync(submissionId, key, cancellationToken);

    /// <summary>What changed meanwhile on another device is never overwritten: the form says which version it started from.</summary>
    /// <returns>With what is in the store now; a conflict where that is not what was given.</returns>
    public async Task<CommandResult<SectionText>> SaveAsync(int submissionId, FormSection section, Answers given, int version, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Comparing and writing are one: between them nobody else can write.
            await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
            var current = await ReadAsync(submissionId, section.Key, cancellationToken);
            var wanted = current.Answers.With(section.Questions.Select(question => question.Key), given);
            if (wanted.Equals(current.Answers))
            {
                // Nothing new, or the same form once more after a lost connection.
                return CommandResult.Ok.With(current);
            }

            if (version != current.Version)
            {
                return CommandResult.Conflict.With(current);
            }

            var submission = await store.Submissions.SingleAsync(item => item.Id == submissionId, cancellationToken);
            submission.Touch(clock.GetUtcNow());
            try
            {
                if (submission.MayWithdraw && ConsentChanges.Ends(current.Answers, wanted))
                {
                    await together.RollbackAsync(cancellationToken);
                    return CommandResult.Ok.With(await EndConsentAsync(submissionId, wanted, version, cancellationToken));
                }

                var saved = await WriteAsync(submission, section.Key, wanted, cancellationToken);
                await store.SaveChangesAsync(cancellationToken);
                await together.CommitAsync(cancellationToken);
                return CommandResult.Ok.With(saved);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && SqliteErrors.IsConflict(exception))
            {
                // Somebody was just before us: look again at what there is now.
                store.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The page that was made of it goes in the same transaction as the consent.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It changed meanwhile.</exception>
    private async Task<SectionText> EndConsentAsync(int submissionId, Answers wanted, int version, CancellationToken cancellationToken)
    {
        var saved = SectionText.Empty;
        await takedown.RunAsync(
            submissionId,
            _ => StoryEnd.ConsentTakenBack,
            async (submission, stop) =>
            {
                if (submission.Contact?.Version != version)
                {
                    throw new DbUpdateConcurrencyException("Its sender changed it elsewhere.");
                }

                submission.Touch(clock.GetUtcNow());
                saved = await WriteContactAsync(submission, wanted, stop);
            },
            cancellationToken);
        return saved;
    }

    /// <summary>Puts answers where they belong; saving is for the caller.</summary>
    public async Task<SectionText> WriteAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken) => (key, submission.IsDraft) switch
    {
        (FormSection.Contact, _) => await WriteContactAsync(submission, answers, cancellationToken),
        (_, true) => await WriteSectionAsync(submission, key, answers, cancellationToken),
        _ => await WriteProposalAsync(submission, key, answers, cancellationToken),
    };

    private async Task<SectionText> ReadStoryAsync(int submissionId, string key, CancellationToken cancellationToken)
    {
        if (await Proposal(submissionId, key).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } proposal)
        {
            return new SectionText(proposal.Answers, proposal.Version, proposal.SavedAt, IsProposal: true);
        }

        var section = await Section(submissionId, key).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return section is null ? SectionText.Empty : new SectionText(section.Answers, section.Version, section.SavedAt);
    }

    private async Task<SectionText> ReadContactAsync(int submissionId, CancellationToken cancellationToken)
    {
        if (await Contact(submissionId).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } contact)
        {
            return SectionText.Empty;
        }

        var consents = await Consents(submissionId).Select(consent => consent.Kind).ToListAsync(cancellationToken);
        var answers = Answers.None
            .With(ContactSection.Name, contact.Name)
            .With(ContactSection.Email, contact.Email)
            .With(ContactSection.Phone, contact.Phone)
            .With(ContactSection.Role, contact.Role)
            .With(ContactSection.Publication, consents.Contains(ConsentKind.Publication) ? AnswerReader.Yes : string.Empty)
            .With(ContactSection.FollowUp, consents.Contains(ConsentKind.FollowUp) ? AnswerReader.Yes : string.Empty);
        return new SectionText(answers, contact.Version, contact.SavedAt);
    }

    private async Task<SectionText> WriteSectionAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken)
    {
        var section = submission.Id == 0 ? null : await Section(submission.Id, key).FirstOrDefaultAsync(cancellationToken);
        if (section is null)
        {
            submission.Sections.Add(section = new SubmissionSection { Key = key });
        }

        section.Save(answers, clock.GetUtcNow());
        return new SectionText(answers, section.Version, section.SavedAt);
    }

    private async Task<SectionText> WriteProposalAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken)
    {
        var proposal = await Proposal(submission.Id, key).FirstOrDefaultAsync(cancellationToken);
        if (proposal is null)
        {
            submission.Proposals.Add(proposal = new SubmissionProposal { Section = key });
            submission.Record(SubmissionEventKind.Proposed, SubmissionActor.Contributor, clock.GetUtcNow(), key);
        }

        proposal.Save(answers, clock.GetUtcNow());
        return new SectionText(answers, proposal.Version, proposal.SavedAt, IsProposal: true);
    }

    private async Task<SectionText> WriteContactAsync(Submission submission, Answers answers, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var contact = submission.Id == 0 ? null : await Contact(submission.Id).FirstOrDefaultAsync(cancellationToken);
        submission.Contact = contact ??= new SubmissionContact();
        contact.Save(answers[ContactSection.Name], answers[ContactSection.Email], answers[ContactSection.Phone], answers[ContactSection.Role], now);
        ConsentChanges.Apply(submission, await Consents(submission.Id).ToListAsync(cancellationToken), answers, now);
        return new SectionText(answers, contact.Version, contact.SavedAt);
    }

    private IQueryable<SubmissionSection> Section(int submissionId, string key) =>
        store.Set<SubmissionSection>().Where(section => section.SubmissionId == submissionId && section.Key == key);

    private IQueryable<SubmissionProposal> Proposal(int submissionId, string key) =>
        store.Set<SubmissionProposal>().Where(proposal => proposal.SubmissionId == submissionId && proposal.Section == key && proposal.State == ProposalState.Open);

    private IQueryable<SubmissionContact> Contact(int submissionId) => store.Set<SubmissionContact>().Where(contact => contact.SubmissionId == submissionId);

    private IQueryable<SubmissionConsent> Consents(int submissionId) =>
        store.Set<SubmissionConsent>().Where(consent => consent.SubmissionId == submissionId && consent.TakenBackAt == null);
}
