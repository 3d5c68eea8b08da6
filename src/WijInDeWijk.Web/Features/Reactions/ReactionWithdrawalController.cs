using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>Taking a reaction back, by the link that its sender got after sending. The secret is in the query string: no log has that.</summary>
public sealed class ReactionWithdrawalController(SiteDbContext store, ContributionTakedown takedown) : ContributorController
{
    public const string CodeField = "code";

    private const string Path = "/reacties/terugnemen";

    [HttpGet(Path, Name = SubmissionRoutes.TakeBackReaction)]
    public async Task<IActionResult> Ask([FromQuery(Name = CodeField)] string? code, CancellationToken cancellationToken) =>
        Show(await FindAsync(code, cancellationToken) is null ? null : code);

    [HttpPost(Path)]
    [CarriesCode]
    public async Task<IActionResult> TakeBack([FromForm(Name = CodeField)] string? code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } reaction)
        {
            return Show(null);
        }

        await takedown.EraseAsync(reaction, cancellationToken);
        return RedirectToRoute(SubmissionRoutes.ReactionTakenBack);
    }

    [HttpGet("/reacties/teruggenomen", Name = SubmissionRoutes.ReactionTakenBack)]
    public IActionResult TakenBack() => View();

    private ViewResult Show(string? code)
    {
        Response.StatusCode = code is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return View("TakeBack", (object?)code);
    }

    private async Task<Reaction?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (AccessCode.Read(typed) is not { } code)
        {
            return null;
        }

        var hash = SecretToken.Hash(code);
        return await store.Reactions.SingleOrDefaultAsync(reaction => reaction.FormHash == hash, cancellationToken);
    }
}
