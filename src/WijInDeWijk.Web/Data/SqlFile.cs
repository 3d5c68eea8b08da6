namespace WijInDeWijk.Web.Data;

/// <summary>SQL that LINQ cannot say, from a file of <c>Data/Sql</c>. Each can be run again on a store where it ran before.</summary>
internal static class SqlFile
{
    public static string Read(string name)
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The SQL file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
