using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>
/// What somebody answered, by section. A draft is changed itself; over what was sent comes what its sender types since, and what they propose
/// of that (see <see cref="SectionLayers"/>). Who they are has a table of its own.
/// </summary>
public sealed class SectionStore(SiteDbContext store, SectionVersions versions, StoryTakedown takedown, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>All sections that have an answer, by key.</summary>
    public async Task<IReadOnlyDictionary<string, SectionText>> ReadAllAsync(int submissionId, CancellationToken cancellationToken)
    {
        var sections = await store.Set<SubmissionSection>().AsNoTracking().Where(section => section.SubmissionId == submissionId).ToListAsync(cancellationToken);
        var proposals = await Proposals(submissionId).AsNoTracking().ToListAsync(cancellationToken);
        var texts = sections.Select(section => section.Key).Union(proposals.Select(proposal => proposal.Section), StringComparer.Ordinal).ToDictionary(
            key => key, key => SectionLayers.Of(sections.Find(section => section.Key == key), proposals.FindAll(proposal => proposal.Section == key)).Latest, StringComparer.Ordinal);

        if (await ReadAsync(submissionId, FormSection.Contact, cancellationToken) is { Version: > 0 } contact)
        {
            texts[FormSection.Contact] = contact;
        }

        return texts;
    }

    public async Task<SectionText> ReadAsync(int submissionId, string key, CancellationToken cancellationToken) => key == FormSection.Contact
        ? await ReadContactAsync(submissionId, cancellationToken)
        : SectionLayers.Of(
            await Section(submissionId, key).AsNoTracking().FirstOrDefaultAsync(cancellationToken),
            await Proposals(submissionId, key).AsNoTracking().ToListAsync(cancellationToken)).Latest;

    /// <summary>
    /// What changed meanwhile on another device is never overwritten: the form says which version it started from. Of what was sent it is
    /// kept as a draft, which the editors do not see.
    /// </summary>
    /// <returns>With what is in the store now; a conflict where that is not what was given.</returns>
    public Task<CommandResult<SectionText>> SaveAsync(int submissionId, FormSection section, Answers given, int version, CancellationToken cancellationToken) =>
        SaveAsync(submissionId, section, given, version, isProposed: false, cancellationToken);

    /// <summary>As <see cref="SaveAsync(int, FormSection, Answers, int, CancellationToken)"/>, and for the editors to decide on.</summary>
    public Task<CommandResult<SectionText>> ProposeAsync(int submissionId, FormSection section, Answers given, int version, CancellationToken cancellationToken) =>
        SaveAsync(submissionId, section, given, version, isProposed: true, cancellationToken);

    /// <summary>Drops what was typed and not proposed; where nothing was, takes the proposal back.</summary>
    public async Task TakeBackAsync(int submissionId, string key, CancellationToken cancellationToken)
    {
        // As the store has it now, whatever was read before: an editor may have decided on it since.
        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var submission = await store.Submissions.SingleAsync(item => item.Id == submissionId, cancellationToken);
        new ProposalWriter(store, submission, await LayersAsync(submissionId, key, cancellationToken), clock.GetUtcNow()).TakeBack();
        await versions.ForgetAsync(submissionId, key, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
    }

    private async Task<CommandResult<SectionText>> SaveAsync(
        int submissionId, FormSection section, Answers given, int version, bool isProposed, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Comparing and writing are one: between them nobody else can write.
            await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
            var current = await ReadAsync(submissionId, section.Key, cancellationToken);
            var wanted = current.Answers.With(section.Questions.Select(question => question.Key), given);
            if (wanted.Equals(current.Answers) && !(isProposed && current.Proposal == ProposalState.Draft))
            {
                // Nothing new, or the same form once more after a lost connection.
                return CommandResult.Ok.With(current);
            }

            if (version != current.Version && !wanted.Equals(current.Answers))
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

                await WriteAsync(submission, section.Key, wanted, isProposed, cancellationToken);
                await (isProposed ? versions.ForgetAsync(submissionId, section.Key, cancellationToken) : versions.KeepAsync(submissionId, section.Key, current, cancellationToken));
                await store.SaveChangesAsync(cancellationToken);
                var saved = await ReadAsync(submissionId, section.Key, cancellationToken);
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

    /// <summary>Puts the first answers of a draft where they belong; saving is for the caller.</summary>
    public Task<SectionText> WriteAsync(Submission draft, string key, Answers answers, CancellationToken cancellationToken) =>
        key == FormSection.Contact ? WriteContactAsync(draft, answers, cancellationToken) : WriteSectionAsync(draft, key, answers, cancellationToken);

    private async Task WriteAsync(Submission submission, string key, Answers answers, bool isProposed, CancellationToken cancellationToken)
    {
        if (key == FormSection.Contact || submission.IsDraft)
        {
            await WriteAsync(submission, key, answers, cancellationToken);
            return;
        }

        var proposals = new ProposalWriter(store, submission, await LayersAsync(submission.Id, key, cancellationToken), clock.GetUtcNow());
        if (isProposed)
        {
            proposals.Propose(key, answers);
        }
        else
        {
            proposals.Keep(key, answers);
        }
    }

    private async Task<SectionLayers> LayersAsync(int submissionId, string key, CancellationToken cancellationToken) => SectionLayers.Of(
        await Section(submissionId, key).FirstOrDefaultAsync(cancellationToken), await Proposals(submissionId, key).ToListAsync(cancellationToken));

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

    /// <summary>What is not decided on, oldest first.</summary>
    private IQueryable<SubmissionProposal> Proposals(int submissionId) => store.Set<SubmissionProposal>()
        .Where(proposal => proposal.SubmissionId == submissionId && (proposal.State == ProposalState.Draft || proposal.State == ProposalState.Open || proposal.State == ProposalState.Accepted))
        .OrderBy(proposal => proposal.Id);

    private IQueryable<SubmissionProposal> Proposals(int submissionId, string key) => Proposals(submissionId).Where(proposal => proposal.Section == key);

    private IQueryable<SubmissionContact> Contact(int submissionId) => store.Set<SubmissionContact>().Where(contact => contact.SubmissionId == submissionId);

    private IQueryable<SubmissionConsent> Consents(int submissionId) =>
        store.Set<SubmissionConsent>().Where(consent => consent.SubmissionId == submissionId && consent.TakenBackAt == null);
}
