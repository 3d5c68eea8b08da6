using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>A reader's selection: each thing once, in the order in which it was collected.</summary>
public sealed record SelectionItems(IReadOnlyList<SelectionItem> Items)
{
    /// <summary>Enough for a meeting, and little enough for a cookie.</summary>
    public const int Most = 40;

    /// <summary>Browsers refuse cookies past 4,096 bytes, name and attributes included.</summary>
    private const int MaxText = 3_500;

    public static readonly SelectionItems None = new([]);

    public bool IsEmpty => Items.Count == 0;

    /// <summary>For the address of a page that shows this selection: <c>?les=1&amp;casus=krachtstation</c>.</summary>
    public string Query => IsEmpty ? string.Empty : "?" + string.Join('&', Items.OrderBy(item => item.Kind).Select(item => $"{item.Kind.Code()}={item.Key}"));

    public static SelectionItems Of(IEnumerable<SelectionItem> items) => new([.. items.Distinct().Take(Most)]);

    /// <summary>What an address names; what could be no item at all is left out.</summary>
    public static SelectionItems FromQuery(IQueryCollection query) => Of(Terms.All<SelectionKind>().SelectMany(kind => query[kind.Code()]
        .Select(key => SelectionItem.TryMake(kind, key, out var item) ? item : (SelectionItem?)null)
        .OfType<SelectionItem>()));

    /// <summary>Reads what <see cref="ToText"/> wrote; a cookie that somebody tampered with is read as far as it makes sense.</summary>
    public static SelectionItems FromText(string? text) => Of((text ?? string.Empty).Split('_')
        .Select(part => part.Split('.', 2) is [var kind, var key] && Terms.TryParse<SelectionKind>(kind, out var known) && SelectionItem.TryMake(known, key.Replace('.', '/'), out var item) ? item : (SelectionItem?)null)
        .OfType<SelectionItem>());

    /// <summary>In letters that a cookie keeps as they are.</summary>
    public string ToText() => string.Join('_', Items.Select(item => $"{item.Kind.Code()}.{item.Key.Replace('/', '.')}"));

    /// <summary>With these added; null when they no longer fit.</summary>
    public SelectionItems? With(IEnumerable<SelectionItem> items)
    {
        var all = Items.Concat(items).Distinct().ToList();
        var added = new SelectionItems(all);
        return all.Count <= Most && added.ToText().Length <= MaxText ? added : null;
    }

    public SelectionItems Without(SelectionItem item) => new([.. Items.Where(other => other != item)]);

    public IEnumerable<string> Keys(SelectionKind kind) => Items.Where(item => item.Kind == kind).Select(item => item.Key);
}
