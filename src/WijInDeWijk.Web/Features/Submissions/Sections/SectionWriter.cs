using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>Puts answers where they belong; saving is for the caller.</summary>
public sealed class SectionWriter(SiteDbContext store, TimeProvider clock)
{
    public async Task<SectionText> WriteAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken) => (key, submission.IsDraft) switch
    {
        (FormSection.Contact, _) => await WriteContactAsync(submission, answers, cancellationToken),
        (_, true) => await WriteSectionAsync(submission, key, answers, cancellationToken),
        _ => await WriteProposalAsync(submission, key, answers, cancellationToken),
    };

    private async Task<SectionText> WriteSectionAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken)
    {
        var section = submission.Id == 0 ? null : await store.Set<SubmissionSection>().FirstOrDefaultAsync(item => item.SubmissionId == submission.Id && item.Key == key, cancellationToken);
        if (section is null)
        {
            submission.Sections.Add(section = new SubmissionSection { Key = key });
        }

        section.Save(answers, clock.GetUtcNow());
        return new SectionText(answers, section.Version, section.SavedAt);
    }

    private async Task<SectionText> WriteProposalAsync(Submission submission, string key, Answers answers, CancellationToken cancellationToken)
    {
        var proposal = await store.Set<SubmissionProposal>()
            .FirstOrDefaultAsync(item => item.SubmissionId == submission.Id && item.Section == key && item.State == ProposalState.Open, cancellationToken);
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
        var contact = submission.Id == 0 ? null : await store.Set<SubmissionContact>().FirstOrDefaultAsync(item => item.SubmissionId == submission.Id, cancellationToken);
        submission.Contact = contact ??= new SubmissionContact();
        contact.Save(answers[ContactSection.Name], answers[ContactSection.Email], answers[ContactSection.Phone], answers[ContactSection.Role], now);
        var given = await store.Set<SubmissionConsent>().Where(consent => consent.SubmissionId == submission.Id && consent.TakenBackAt == null).ToListAsync(cancellationToken);
        Agree(submission, given, ConsentKind.Publication, ConsentTexts.PublicationVersion, answers[ContactSection.Publication], now);
        Agree(submission, given, ConsentKind.FollowUp, ConsentTexts.FollowUpVersion, answers[ContactSection.FollowUp], now);
        return new SectionText(answers, contact.Version, contact.SavedAt);
    }

    private static void Agree(Submission submission, List<SubmissionConsent> given, ConsentKind kind, string textVersion, string answer, DateTimeOffset now)
    {
        var earlier = given.Find(consent => consent.Kind == kind);
        if (answer == AnswerReader.Yes && earlier is null)
        {
            submission.Consents.Add(new SubmissionConsent { Kind = kind, TextVersion = textVersion, GivenAt = now });
        }
        else if (answer != AnswerReader.Yes)
        {
            earlier?.TakeBack(now);
        }
    }
}
