using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>Makes links by which somebody tells how one case fares, and reads them back. Saving is for the caller.</summary>
public sealed class CheckInLinks(SiteDbContext store, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    public const string Path = "/hoe-gaat-het-nu";

    private const int Bytes = 32;
    private const int MaxSigns = 100;

    /// <summary>Makes a link, and closes those that were made for the case before.</summary>
    /// <returns>The whole address. Only its hash is kept, so it can't be shown again. The secret is in the query string: no log has that.</returns>
    public async Task<string> MakeAsync(int caseId, string madeBy, bool isMailed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var earlier in await store.CheckInLinks.Where(link => link.CaseId == caseId && link.ClosedAt == null).ToListAsync(cancellationToken))
        {
            earlier.Close(now);
        }

        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        store.CheckInLinks.Add(new CheckInLink
        {
            CaseId = caseId,
            Hash = AccessCode.Hash(code),
            MadeAt = now,
            ExpiresAt = now.AddDays(options.Value.CheckInLinkDays),
            IsMailed = isMailed,
            MadeBy = madeBy,
        });
        return $"{options.Value.SiteAddress.TrimEnd('/')}{Path}?code={code}";
    }

    /// <summary>The link of a code, open or not; null when there is none.</summary>
    public async Task<CheckInLink?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is null or { Length: 0 or > MaxSigns })
        {
            return null;
        }

        var hash = AccessCode.Hash(code);
        return await store.CheckInLinks.SingleOrDefaultAsync(link => link.Hash == hash, cancellationToken);
    }
}
