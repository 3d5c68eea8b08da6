namespace WijInDeWijk.Web.Features.Downloads;

/// <param name="Tables">Without their rows.</param>
/// <param name="Codes">What each code stands for.</param>
/// <param name="Units">That occur, with how often.</param>
public sealed record CodebookView(IReadOnlyList<CodebookTable> Tables, IReadOnlyList<CodeList> Codes, IReadOnlyList<UnitCount> Units)
{
    public static CodebookView Of(IReadOnlyList<DataTable> tables)
    {
        var figures = tables.Single(table => table.Name == FigureTable.Name);
        var unit = figures.Columns.Index().Single(item => item.Item.Name == "eenheid").Index;
        return new CodebookView(
            [.. tables.Select(table => new CodebookTable(table.Name, table.Title, table.About, table.Columns, table.Rows.Count))],
            CodeLists.All,
            [.. figures.Rows.Select(row => row[unit]).OfType<string>().CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new UnitCount(pair.Key, pair.Value))]);
    }

    /// <summary>The codebook of one table, as a sheet of its workbook.</summary>
    public static DataTable SheetOf(DataTable table) => new(
        "codeboek",
        "Codeboek",
        "Wat elke kolom betekent.",
        [new DataColumn("kolom", "Naam van de kolom."), new DataColumn("uitleg", "Wat erin staat.")],
        [.. table.Columns.Select(column => (IReadOnlyList<object?>)[column.Name, column.Explanation])]);
}

public sealed record CodebookTable(string Name, string Title, string About, IReadOnlyList<DataColumn> Columns, int Rows);

public sealed record UnitCount(string Unit, int Count);
