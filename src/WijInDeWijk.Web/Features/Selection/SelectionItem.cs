using System.Globalization;
using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>What a reader can collect; the code is also its name in the address of a shared selection.</summary>
public enum SelectionKind
{
    [Term("les", "Les")]
    Lesson,

    [Term("casus", "Casus")]
    Case,

    [Term("cijfer", "Kerncijfer")]
    Figure,
}

/// <summary>One collected thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Number of a lesson, slug of a case, or slug and anchor of a figure with a slash between.</param>
public readonly partial record struct SelectionItem(SelectionKind Kind, string Key)
{
    /// <summary>As a form sends it: <c>casus:krachtstation</c>.</summary>
    public string Code => $"{Kind.Code()}:{Key}";

    public static SelectionItem OfCase(string slug) => new(SelectionKind.Case, slug);

    public static SelectionItem OfLesson(int number) => new(SelectionKind.Lesson, number.ToString(CultureInfo.InvariantCulture));

    public static SelectionItem OfFigure(string slug, string anchor) => new(SelectionKind.Figure, $"{slug}/{anchor}");

    public static bool TryParse(string? code, out SelectionItem item)
    {
        item = default;
        return code?.Split(':', 2) is [var kind, var key] && Terms.TryParse<SelectionKind>(kind, out var known) && TryMake(known, key, out item);
    }

    /// <summary>Whether the key could be one; whether the thing exists, the store knows.</summary>
    public static bool TryMake(SelectionKind kind, string? key, out SelectionItem item)
    {
        item = new SelectionItem(kind, key ?? string.Empty);
        return key is not null && kind switch
        {
            SelectionKind.Lesson => Number().IsMatch(key),
            SelectionKind.Case => Slug().IsMatch(key),
            _ => SlugAndAnchor().IsMatch(key),
        };
    }

    [GeneratedRegex(@"\A[1-9][0-9]{0,3}\z", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[a-z0-9-]{1,200}\z", RegexOptions.None, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[a-z0-9-]{1,200}/[a-z0-9-]{1,200}\z", RegexOptions.None, 1000)]
    private static partial Regex SlugAndAnchor();
}
