using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>What an editor typed into forms and did not send, for the script that puts it back.</summary>
public sealed class AutosavedFormsController(AutosavedForms typed) : EditorController
{
    [HttpGet(AutosavedFormAddress.OfEditors)]
    public async Task<IActionResult> Read([FromQuery(Name = "bij")] string[] addresses, CancellationToken cancellationToken) =>
        Json(await typed.ReadAsync(AutosavedForm.OfEditor(User.FindFirstValue(ClaimTypes.NameIdentifier)!), addresses, cancellationToken));
}
