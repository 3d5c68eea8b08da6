using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>What a section of a draft was before it was changed. Saving is for the caller.</summary>
public sealed class SectionVersions(SiteDbContext store)
{
    /// <summary>Latest first.</summary>
    public Task<List<SubmissionSectionVersion>> ReadAsync(int submissionId, string key, CancellationToken cancellationToken) =>
        Of(submissionId, key).AsNoTracking().OrderByDescending(version => version.Id).ToListAsync(cancellationToken);

    public Task<bool> AnyAsync(int submissionId, string key, CancellationToken cancellationToken) => Of(submissionId, key).AnyAsync(cancellationToken);

    /// <param name="replaced">What stood there until now; a section that was empty leaves no version.</param>
    public async Task KeepAsync(int submissionId, string key, SectionText replaced, CancellationToken cancellationToken)
    {
        if (key == FormSection.Contact || replaced is not { SavedAt: { } at, Answers.IsEmpty: false })
        {
            return;
        }

        store.Add(new SubmissionSectionVersion { SubmissionId = submissionId, Key = key, Answers = replaced.Answers, SavedAt = at });
        store.RemoveRange(await Of(submissionId, key).OrderByDescending(version => version.Id).Skip(SubmissionSectionVersion.Most - 1).ToListAsync(cancellationToken));
    }

    /// <summary>Of one section that is no draft any more.</summary>
    public async Task ForgetAsync(int submissionId, string key, CancellationToken cancellationToken) =>
        store.RemoveRange(await Of(submissionId, key).ToListAsync(cancellationToken));

    /// <summary>Of all sections: it was sent.</summary>
    public async Task ForgetAsync(int submissionId, CancellationToken cancellationToken) =>
        store.RemoveRange(await Of(submissionId).ToListAsync(cancellationToken));

    private IQueryable<SubmissionSectionVersion> Of(int submissionId) => store.Set<SubmissionSectionVersion>().Where(version => version.SubmissionId == submissionId);

    private IQueryable<SubmissionSectionVersion> Of(int submissionId, string key) => Of(submissionId).Where(version => version.Key == key);
}
