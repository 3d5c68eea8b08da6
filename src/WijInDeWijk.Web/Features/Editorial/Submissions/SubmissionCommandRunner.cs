using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>
/// Runs what an editor does with a submission: only on the version that the editor saw, and with its line in the log in the same save. So
/// of two editors at once the later one is told, and nothing is overwritten.
/// </summary>
public sealed class SubmissionCommandRunner(SiteDbContext store, AuditLog audit, TimeProvider clock)
{
    /// <param name="isAllowed">Whether the submission is in a state in which this can be done.</param>
    public async Task<CommandResult> RunAsync(
        string reference, int version, Func<Submission, bool> isAllowed, Func<Submission, DateTimeOffset, AuditLine> deed, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } submission)
        {
            return new CommandResult(CommandStatus.Missing);
        }

        if (submission.Version != version || !isAllowed(submission))
        {
            return new CommandResult(CommandStatus.Outdated);
        }

        var line = deed(submission, clock.GetUtcNow());
        audit.Add(line.Action, AuditSubjectKind.Submission, reference, line.Detail);
        return await store.SaveCommandAsync(cancellationToken);
    }

    private Task<Submission?> FindAsync(string reference, CancellationToken cancellationToken) => store.Submissions
        .Include(item => item.Contact)
        .Include(item => item.Assignment)
        .Include(item => item.Sections)
        .Include(item => item.Questions)
        .Include(item => item.Proposals)
        .Where(item => item.Status != SubmissionStatus.Draft && item.ErasedAt == null)
        .FirstOrDefaultAsync(item => item.Reference == reference, cancellationToken);
}

public sealed record AuditLine(AuditAction Action, string? Detail = null);
