using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>The code and link to come back with, as shown to who has them.</summary>
public sealed record AccessCodeView(string Reference, string Code)
{
    public string Shown => AccessCode.Show(Code);
}
