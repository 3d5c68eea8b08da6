namespace WijInDeWijk.Web.PrivacyScan;

/// <summary>Given names that are common among people in the Netherlands, from <c>voornamen.txt</c>; a list, so that "Huis van de Wijk" is nobody.</summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Known = Load();

    /// <summary>A double name (Jan-Willem) counts by its first part.</summary>
    public static bool Contains(string word) => Known.Contains(word.Split('-')[0]);

    private static HashSet<string> Load()
    {
        using var stream = typeof(GivenNames).Assembly.GetManifestResourceStream("voornamen.txt")
            ?? throw new InvalidOperationException("voornamen.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.Ordinal);
    }
}
