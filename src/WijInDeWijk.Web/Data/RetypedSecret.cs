namespace WijInDeWijk.Web.Data;

/// <summary>A secret that people copy by hand or read aloud, and that is shown in groups with dashes between them.</summary>
public static class RetypedSecret
{
    private const int MaxLength = 200;

    /// <summary>Its letters and digits alone, in lower case: spaces, dashes of any kind and capitals do not matter. Empty for what is too long to be one.</summary>
    public static string SignsOf(string? typed) =>
        typed is null or { Length: > MaxLength } ? string.Empty : string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
