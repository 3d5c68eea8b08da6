using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Finds submissions by the codes that a visitor has.</summary>
public sealed class ContributorSubmissions(SiteDbContext store, AccessCodeCookie codes)
{
    /// <summary>The submission by that reference, if this visitor has a code that opens it.</summary>
    public async Task<ContributorSubmission?> FindAsync(HttpContext context, string? reference, CancellationToken cancellationToken)
    {
        var known = codes.Read(context);
        if (known.Count == 0 || reference is null or { Length: > Submission.ReferenceLength })
        {
            return null;
        }

        var byHash = known.ToDictionary(SecretToken.Hash, StringComparer.Ordinal);
        var hashes = byHash.Keys.ToList();
        var found = await store.Submissions
            .Where(submission => submission.Reference == reference)
            .Select(submission => new { Submission = submission, Hash = submission.Keys.Where(key => hashes.Contains(key.Hash)).Select(key => key.Hash).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        return found?.Hash is { } hash ? new ContributorSubmission(found.Submission, byHash[hash]) : null;
    }

    public Task<Submission?> FindByCodeAsync(string code, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(code);
        return store.Submissions.FirstOrDefaultAsync(submission => submission.Keys.Any(key => key.Hash == hash), cancellationToken);
    }

    /// <summary>Ids of all submissions that this visitor can open.</summary>
    public async Task<IReadOnlyList<int>> AllAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var hashes = codes.Read(context).Select(SecretToken.Hash).ToList();
        return await store.Submissions.Where(submission => submission.Keys.Any(key => hashes.Contains(key.Hash))).Select(submission => submission.Id).ToListAsync(cancellationToken);
    }
}

/// <param name="Submission">Without its parts; those are loaded where they are needed.</param>
/// <param name="Code">The code that opened it.</param>
public sealed record ContributorSubmission(Submission Submission, string Code);
