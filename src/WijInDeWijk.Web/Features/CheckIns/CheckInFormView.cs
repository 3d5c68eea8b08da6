using WijInDeWijk.Web.Features.ShortForms;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>The form behind a link.</summary>
/// <param name="Code">The secret of the link; null where that opens nothing.</param>
/// <param name="Title">Of the case.</param>
/// <param name="Url">Of the case.</param>
public sealed record CheckInFormView(string? Code, string Title, string Url, ShortForm Form)
{
    public const string CodeField = "code";

    public static readonly CheckInFormView Closed = new(null, string.Empty, string.Empty, ShortForm.Empty(CheckInQuestions.Section));

    public bool IsClosed => Code is null;

    public bool IsAnswered { get; init; }

    /// <summary>The secret of a link by which an answer came that is still there: its sender may take it back.</summary>
    public string? AnsweredBy { get; init; }
}
