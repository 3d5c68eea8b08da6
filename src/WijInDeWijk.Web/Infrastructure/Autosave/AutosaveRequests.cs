using Microsoft.AspNetCore.Http.Features;

namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>Forms are saved by a script while somebody types; it sends the form itself, and is answered in JSON.</summary>
internal static class AutosaveRequests
{
    /// <summary>Sent along where a browser takes no headers: when it leaves the page.</summary>
    public const string Field = "tussendoor";

    /// <summary>Sent along by the script.</summary>
    private const string Header = "X-Tussendoor";

    public static bool IsAutosave(this HttpRequest request) =>
        request.Headers.ContainsKey(Header) || request.HttpContext.Features.Get<IFormFeature>()?.Form?.ContainsKey(Field) == true;
}
