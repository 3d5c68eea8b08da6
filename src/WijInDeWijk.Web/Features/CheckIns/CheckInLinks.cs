using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>Makes links by which somebody tells how one case fares, and reads them back. Saving is for the caller.</summary>
public sealed class CheckInLinks(SiteDbContext store, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    public const string Path = "/hoe-gaat-het-nu";

    /// <summary>Makes a link, and closes those that were made for the case before.</summary>
    /// <returns>The whole address. Only its hash is kept, so it can't be shown again. The secret is in the query string: no log has that.</returns>
    public async Task<string> MakeAsync(int caseId, string madeBy, bool isMailed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await store.CheckInLinks.Where(link => link.CaseId == caseId).CloseAsync(now, cancellationToken);
        var secret = SecretToken.Make();
        store.CheckInLinks.Add(new CheckInLink
        {
            CaseId = caseId,
            Hash = SecretToken.Hash(secret),
            MadeAt = now,
            ExpiresAt = now.AddDays(options.Value.CheckInLinkDays),
            IsMailed = isMailed,
            MadeBy = madeBy,
        });
        return $"{options.Value.SiteAddress.TrimEnd('/')}{Path}?code={secret}";
    }

    /// <summary>The link of a code, open or not; null when there is none.</summary>
    public async Task<CheckInLink?> FindAsync(string? code, CancellationToken cancellationToken) =>
        SecretToken.HashOfSent(code) is { } hash
            ? await store.CheckInLinks.SingleOrDefaultAsync(link => link.Hash == hash, cancellationToken)
            : null;
}
