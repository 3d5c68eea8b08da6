using WijInDeWijk.Web.Features.Submissions.FewLines;

namespace WijInDeWijk.Web.Features.Submissions.CheckIns;

/// <summary>The form behind a link.</summary>
/// <param name="Code">The secret of the link; null where that opens nothing.</param>
/// <param name="Title">Of the case.</param>
/// <param name="Url">Of the case.</param>
public sealed record CheckInPage(string? Code, string Title, string Url, FewLinesForm Form)
{
    public const string CodeField = "code";

    public static readonly CheckInPage Closed = new(null, string.Empty, string.Empty, FewLinesForm.Empty(CheckInQuestions.Section));

    public bool IsClosed => Code is null;

    public bool IsAnswered { get; init; }
}
