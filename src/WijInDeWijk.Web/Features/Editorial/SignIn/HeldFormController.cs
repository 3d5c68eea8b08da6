using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Signed in again in another tab: on with what was typed when the session ended.</summary>
public sealed class HeldFormController(FormHolder holder) : EditorController
{
    /// <summary>It only shows a page; and the signature of the form that leads here is of nobody, for nobody was signed in.</summary>
    [HttpPost("/redactie/vastgehouden", Name = EditorRoutes.Held)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(HeldForm.Largest)]
    public IActionResult Resume([FromForm(Name = HeldForm.FieldName)] string? carried) => holder.Open(carried) is { } held ? ToDesk(null, held) : BadRequest();
}
