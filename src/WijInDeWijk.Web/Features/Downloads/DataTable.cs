namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>Rows to take along, with what each column means: files and codebook are made from the same description.</summary>
/// <param name="Name">In a file's name and in JSON.</param>
/// <param name="Title">For a reader.</param>
/// <param name="About">What a row is.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">A value for each column: text, a number, yes or no, a list of texts, or nothing.</param>
public sealed record DataTable(
    string Name, string Title, string About, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Name">As the file has it.</param>
/// <param name="Explanation">For the codebook.</param>
public sealed record DataColumn(string Name, string Explanation);

/// <summary>A table's columns, each with how to get its value from a row.</summary>
internal sealed class TableOf<T>(string name, string title, string about)
{
    private readonly List<(DataColumn Column, Func<T, object?> Value)> _columns = [];

    public TableOf<T> Column(string name, string explanation, Func<T, object?> value)
    {
        _columns.Add((new DataColumn(name, explanation), value));
        return this;
    }

    public IReadOnlyList<DataColumn> Columns => [.. _columns.Select(item => item.Column)];

    public IReadOnlyList<object?> RowOf(T row) => _columns.ConvertAll(item => item.Value(row));

    public DataTable With(IEnumerable<T> rows) => new(name, title, about, Columns, [.. rows.Select(RowOf)]);
}
