namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>The form that leads to the results.</summary>
/// <param name="FieldId">Unique on the page.</param>
/// <param name="Query">What stands in it.</param>
public sealed record SearchBox(string FieldId, string? Query = null);
