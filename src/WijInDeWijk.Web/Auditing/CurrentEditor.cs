using System.Globalization;
using System.Security.Claims;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Auditing;

/// <summary>Who is signed in at this request, as the store has it now: the cookie is looked up at every request.</summary>
public sealed class CurrentEditor(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal? User => accessor.HttpContext?.User;

    public bool IsSignedIn => User?.FindFirstValue(ClaimTypes.NameIdentifier) is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public int Id => int.Parse(Claim(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture);

    /// <summary>How the audit log names them as a subject.</summary>
    public string Key => Claim(ClaimTypes.NameIdentifier);

    public string Name => Claim(ClaimTypes.Name);

    public EditorRole Role => Terms.TryParse<EditorRole>(Claim(ClaimTypes.Role), out var role) ? role : EditorRole.Reader;

    public bool MayEdit => IsSignedIn && Role >= EditorRole.Editor;

    public bool MayManage => IsSignedIn && Role >= EditorRole.Manager;

    /// <summary>By the organisation's own sign-in.</summary>
    public bool CameFromOutside => User?.HasClaim(SessionClaims.OutsideClaimType, bool.TrueString) ?? false;

    /// <summary>Which of their sessions this request belongs to, as the store knows it.</summary>
    public string SessionHash => SecretToken.Hash(Claim(SessionClaims.ClaimType));

    private string Claim(string type) => User?.FindFirstValue(type) ?? throw new InvalidOperationException("Nobody is signed in.");
}
