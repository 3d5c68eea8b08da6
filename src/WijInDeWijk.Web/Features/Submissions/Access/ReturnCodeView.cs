namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>The code and link to come back with, as shown to who has them.</summary>
public sealed record ReturnCodeView(string Reference, string Code)
{
    public string Shown => ReturnCode.Show(Code);
}
