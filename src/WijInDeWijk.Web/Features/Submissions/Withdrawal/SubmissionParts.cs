using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

internal static class SubmissionParts
{
    /// <summary>With everything that can be taken away from it.</summary>
    public static IQueryable<Submission> WithAllParts(this IQueryable<Submission> submissions) => submissions
        .Include(submission => submission.Contact)
        .Include(submission => submission.Sections)
        .Include(submission => submission.Proposals)
        .Include(submission => submission.Questions)
        .Include(submission => submission.Files)
        .Include(submission => submission.Consents)
        .Include(submission => submission.Keys)
        .Include(submission => submission.Events)
        .Include(submission => submission.Notes);
}
