namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>A field of a form behind the site, for <c>_EditorField.cshtml</c>.</summary>
/// <param name="Name">How it is sent; also its id, unless there are more by that name on the page.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
public sealed record EditorField(string Name, string Label, string? Value, string? Error = null)
{
    public string Id { get => field ?? Name; init; }

    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    public string Autocomplete { get; init; } = "off";

    /// <summary>More than zero makes it a field for running text.</summary>
    public int Rows { get; init; }

    /// <summary>How many signs fit; running text tells how many are left.</summary>
    public int? MaxLength { get; init; }

    public bool IsOptional { get; init; }

    public bool IsNumeric { get; init; }

    public string HintId => $"{Id}-uitleg";

    public string ErrorId => $"{Id}-fout";

    public string LengthId => $"{Id}-lengte";

    public bool Counts => Rows > 0 && MaxLength is not null;

    public string? DescribedBy
    {
        get
        {
            string?[] ids = [Hint is null ? null : HintId, Error is null ? null : ErrorId, Counts ? LengthId : null];
            var given = string.Join(' ', ids.Where(id => id is not null));
            return given.Length > 0 ? given : null;
        }
    }
}
