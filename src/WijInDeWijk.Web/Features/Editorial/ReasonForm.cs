namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>Saying why something is not placed, for <c>_ReasonForm.cshtml</c>.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="PageUrl">The page it stands on: a template is chosen by opening that page with its number.</param>
/// <param name="Version">That the page shows.</param>
/// <param name="Template">The one that was chosen; 0 for none.</param>
/// <param name="Reason">As it stands in the field; null where nobody wrote one yet.</param>
/// <param name="Error">What is wrong with it.</param>
/// <param name="Hint">Who reads it.</param>
/// <param name="Templates">To begin with.</param>
public sealed record ReasonForm(
    string Action, string PageUrl, int Version, int Template, string? Reason, string? Error, string Hint, IReadOnlyList<(int Id, string Title)> Templates);
