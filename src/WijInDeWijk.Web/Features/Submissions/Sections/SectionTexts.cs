using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>
/// Reads what somebody answered: from the sections, with an open proposal over them, and who they are from a table of its own.
/// </summary>
public sealed class SectionTexts(SiteDbContext store)
{
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

    private async Task<SectionText> ReadStoryAsync(int submissionId, string key, CancellationToken cancellationToken)
    {
        var proposal = await store.Set<SubmissionProposal>().AsNoTracking()
            .FirstOrDefaultAsync(item => item.SubmissionId == submissionId && item.Section == key && item.State == ProposalState.Open, cancellationToken);
        if (proposal is not null)
        {
            return new SectionText(proposal.Answers, proposal.Version, proposal.SavedAt, IsProposal: true);
        }

        var section = await store.Set<SubmissionSection>().AsNoTracking()
            .FirstOrDefaultAsync(item => item.SubmissionId == submissionId && item.Key == key, cancellationToken);
        return section is null ? SectionText.Empty : new SectionText(section.Answers, section.Version, section.SavedAt);
    }

    private async Task<SectionText> ReadContactAsync(int submissionId, CancellationToken cancellationToken)
    {
        var contact = await store.Set<SubmissionContact>().AsNoTracking().FirstOrDefaultAsync(item => item.SubmissionId == submissionId, cancellationToken);
        if (contact is null)
        {
            return SectionText.Empty;
        }

        var consents = await store.Set<SubmissionConsent>()
            .Where(consent => consent.SubmissionId == submissionId && consent.TakenBackAt == null).Select(consent => consent.Kind).ToListAsync(cancellationToken);
        var answers = Answers.None
            .With(ContactSection.Name, contact.Name)
            .With(ContactSection.Email, contact.Email)
            .With(ContactSection.Phone, contact.Phone)
            .With(ContactSection.Role, contact.Role)
            .With(ContactSection.Publication, consents.Contains(ConsentKind.Publication) ? AnswerReader.Yes : string.Empty)
            .With(ContactSection.FollowUp, consents.Contains(ConsentKind.FollowUp) ? AnswerReader.Yes : string.Empty);
        return new SectionText(answers, contact.Version, contact.SavedAt);
    }
}
