namespace WijInDeWijk.Web.Features.Comparison;

internal static class RowBuilder
{
    /// <summary>A row of which each cell marks what no other cell has.</summary>
    public static ComparisonRow Row(string label, IEnumerable<ComparisonCell> cells)
    {
        var all = cells.ToList();
        var holders = all.SelectMany(cell => cell.Items.Select(item => item.Key).Distinct(StringComparer.Ordinal)).CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new ComparisonRow(label, [.. all.Select(cell => new ComparisonCell([.. cell.Items.Select(item => item with { IsOnlyHere = holders[item.Key] == 1 })]))]);
    }

    public static ComparisonCell Cell(IEnumerable<string> items) => new([.. items.Select(item => new CellItem(item, item, null))]);
}
