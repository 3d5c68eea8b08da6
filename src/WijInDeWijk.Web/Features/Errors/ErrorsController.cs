using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Content.Health;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Filters;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Errors;

/// <summary>
/// The page that a failed request ends on: one that failed as well as one that was refused. A form that was refused comes back with all that
/// was typed. It touches neither store nor visitor: those may be what failed.
/// </summary>
[KnownCharset(Refuses = false)]
[BindsNoForm]
public sealed class ErrorsController(FormHolder holder, AccessCodeCookie codes) : Controller
{
    public const string Address = "/fout/{0}";
    public const string ServerErrorAddress = "/fout/500";

    [AcceptVerbs("GET", "HEAD", "POST", Route = "/fout/{code:int:range(400,599)}")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Show(int code)
    {
        var failed = FailedRequest.Of(HttpContext);
        code = failed.Exception switch
        {
            { } exception when SqliteErrors.IsTransient(exception) => StatusCodes.Status503ServiceUnavailable,
            DbUpdateException exception when SqliteErrors.IsConflict(exception) => StatusCodes.Status409Conflict,
            _ => code,
        };
        Response.StatusCode = code;
        return Request.IsAutosave() ? Json(new { problem = Problem(code) })
            : await holder.ReadAsync(HttpContext, failed.Address, failed.Endpoint) is { } form ? Hold(form, failed, code)
            : StoreDamage.IsMet(HttpContext) ? View("StoreDamaged")
            : Refusal.Of(HttpContext) == RefusalKind.Files ? View("FilesRefused", Refusal.WordsOf(HttpContext))
            : Plain(code);
    }

    private ViewResult Hold(HeldForm form, FailedRequest failed, int code)
    {
        Response.Headers.CacheControl = "no-store";
        return Why(failed) switch
        {
            RefusalKind.SignIn => ViewOf("Editorial/SignIn", "SignIn", new SignInView(string.Empty, form.Page, SignInOutcome.None) { Held = form }),
            RefusalKind.Code => ViewOf("Submissions/Access", "Return", new ReturnView(ReturnTrouble.NotYours, string.Empty) { Held = form }),
            RefusalKind.SecondStep => View("HeldForm", HeldFormView.Of(form, RefusalKind.SecondStep, code) with { First = (Url.RouteUrl(EditorRoutes.Account)!, "Stel de tweede stap in") }),
            var kind => View("HeldForm", HeldFormView.Of(form, kind, code)),
        };
    }

    /// <summary>A page of another feature, with the layout that belongs to it.</summary>
    private ViewResult ViewOf(string feature, string view, object page)
    {
        HttpContext.Items[FeatureFolderConvention.Key] = feature;
        return View(view, page);
    }

    /// <summary>Where cookies are gone, the code is gone with them: asked for at once, it is one page less.</summary>
    private RefusalKind Why(FailedRequest failed) => Refusal.Of(HttpContext) switch
    {
        RefusalKind.Forgery when failed.IsFor<ContributorSubmissionController>() && codes.Read(HttpContext).Count == 0 => RefusalKind.Code,
        var kind => kind,
    };

    /// <summary>For the script that saves while somebody types: what they typed still stands before them.</summary>
    private static string Problem(int code) => code switch
    {
        StatusCodes.Status401Unauthorized => "Niet bewaard: u bent niet meer aangemeld. Uw tekst blijft hier staan. Verstuur het formulier om u aan te melden en verder te gaan",
        StatusCodes.Status503ServiceUnavailable => "Niet bewaard: de opslag is even bezet of vol. Wij proberen het zo weer",
        StatusCodes.Status413PayloadTooLarge => "Niet bewaard: de tekst is te groot",
        StatusCodes.Status409Conflict or StatusCodes.Status404NotFound => "Niet bewaard: hier is intussen iets mee gebeurd. Verstuur het formulier om te zien wat",
        _ => "Niet bewaard. Verstuur het formulier om te zien waarom",
    };

    private ViewResult Plain(int code) => View((Refusal.Of(HttpContext), code) switch
    {
        (RefusalKind.Forgery, _) => "Forgery",
        (_, StatusCodes.Status413PayloadTooLarge) => "TooLarge",
        (_, StatusCodes.Status503ServiceUnavailable) => "NotSaved",
        (_, StatusCodes.Status403Forbidden) => "Forbidden",
        (_, StatusCodes.Status404NotFound) => "NotFound",
        (_, < StatusCodes.Status500InternalServerError) => "BadRequest",
        _ => "ServerError",
    });
}
