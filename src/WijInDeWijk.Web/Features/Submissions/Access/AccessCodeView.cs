using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>The code and link to come back with, as shown to who has them.</summary>
public sealed record AccessCodeView(string Reference, string Code)
{
    /// <summary>To be filled in by the script, once there is a draft.</summary>
    public static readonly AccessCodeView NotYet = new(string.Empty, string.Empty);

    public string Shown => AccessCode.Show(Code);
}
