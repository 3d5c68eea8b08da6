using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Filters;

namespace WijInDeWijk.Web.Features.Errors;

/// <summary>The page that a failed request ends on. It touches neither store nor visitor: those may be what failed.</summary>
[KnownCharset(Refuses = false)]
public sealed class ErrorsController : Controller
{
    public const string Address = "/fout/{0}";
    public const string ServerErrorAddress = "/fout/500";

    [AcceptVerbs("GET", "HEAD", "POST", Route = "/fout/{code:int:range(400,599)}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int code)
    {
        Response.StatusCode = code;
        return View(code switch
        {
            StatusCodes.Status404NotFound => "NotFound",
            < StatusCodes.Status500InternalServerError => "BadRequest",
            _ => "ServerError",
        });
    }
}
