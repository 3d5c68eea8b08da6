using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>A reader's selection: each thing once, in the order in which it was collected.</summary>
public sealed record KeptItems(IReadOnlyList<KeptItem> Items)
{
    /// <summary>Enough for a meeting, and little enough for a cookie.</summary>
    public const int Most = 40;

    /// <summary>Browsers refuse cookies past 4,096 bytes, name and attributes included.</summary>
    private const int LongestText = 3_500;

    public static readonly KeptItems None = new([]);

    public bool IsEmpty => Items.Count == 0;

    /// <summary>For the address of a page that shows this selection: <c>?les=1&amp;casus=krachtstation</c>.</summary>
    public string Query => IsEmpty ? string.Empty : "?" + string.Join('&', Items.OrderBy(item => item.Kind).Select(item => $"{item.Kind.Code()}={item.Key}"));

    public static KeptItems Of(IEnumerable<KeptItem> items) => new([.. items.Distinct().Take(Most)]);

    /// <summary>What an address names; what could be no item at all is left out.</summary>
    public static KeptItems FromQuery(IQueryCollection query) => Of(Terms.All<KeptKind>().SelectMany(kind => query[kind.Code()]
        .Select(key => KeptItem.TryMake(kind, key, out var item) ? item : (KeptItem?)null)
        .OfType<KeptItem>()));

    /// <summary>Reads what <see cref="ToText"/> wrote; a cookie that somebody tampered with is read as far as it makes sense.</summary>
    public static KeptItems FromText(string? text) => Of((text ?? string.Empty).Split('_')
        .Select(part => part.Split('.', 2) is [var kind, var key] && Terms.TryParse<KeptKind>(kind, out var known) && KeptItem.TryMake(known, key.Replace('.', '/'), out var item) ? item : (KeptItem?)null)
        .OfType<KeptItem>());

    /// <summary>In letters that a cookie keeps as they are.</summary>
    public string ToText() => string.Join('_', Items.Select(item => $"{item.Kind.Code()}.{item.Key.Replace('/', '.')}"));

    /// <summary>With these added; null when they no longer fit.</summary>
    public KeptItems? With(IEnumerable<KeptItem> items)
    {
        var all = Items.Concat(items).Distinct().ToList();
        var added = new KeptItems(all);
        return all.Count <= Most && added.ToText().Length <= LongestText ? added : null;
    }

    public KeptItems Without(KeptItem item) => new([.. Items.Where(other => other != item)]);

    public IEnumerable<string> Keys(KeptKind kind) => Items.Where(item => item.Kind == kind).Select(item => item.Key);
}
