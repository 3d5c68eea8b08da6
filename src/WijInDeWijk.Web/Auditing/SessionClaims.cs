using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Auditing;

/// <summary>What the cookie of a session carries.</summary>
internal static class SessionClaims
{
    public const string ClaimType = "sessie";
    public const string StampClaimType = "stempel";

    /// <summary>There for a session that the organisation vouched for.</summary>
    public const string OutsideClaimType = "extern";

    public static ClaimsPrincipal Principal(int editorId, string name, EditorRole role, string key, string stamp, bool isFromOutside) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, editorId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, name),
            new(ClaimTypes.Role, role.Code()),
            new(ClaimType, key),
            new(StampClaimType, stamp),
            .. isFromOutside ? [new Claim(OutsideClaimType, bool.TrueString)] : Array.Empty<Claim>(),
        ],
        IdentityConstants.ApplicationScheme));
}
