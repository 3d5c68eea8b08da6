using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace WijInDeWijk.Tests;

/// <summary>Which room may know which: see "The rooms" in <c>docs/architecture.md</c>.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "WijInDeWijk.Web";

    /// <summary>Every tie between two types of the site that live in different folders.</summary>
    private static readonly Lazy<IReadOnlyList<Tie>> Ties = new(ReadTies);

    [Fact]
    public void No_folder_needs_one_that_needs_it_at_any_depth()
    {
        var circles = Ties.Value.SelectMany(Levels).GroupBy(level => level.Parent).Select(parent => CircleAmong([.. parent])).OfType<string>();

        ShouldBeNone(circles);
    }

    [Theory]
    [InlineData("Data", "Features", "Search", "Content", "Documents", "Uploads", "Auditing", "Mail", "TagHelpers")]
    [InlineData("Infrastructure", "Features", "Search", "Content", "Documents", "Uploads", "Auditing", "Mail", "TagHelpers")]
    [InlineData("Mail", "Features", "Search", "Content", "Documents")]
    [InlineData("Search", "Features", "Content")]
    [InlineData("Content", "Features")]
    [InlineData("Documents", "Features")]
    [InlineData("Uploads", "Features")]
    [InlineData("Places", "Features")]
    [InlineData("PrivacyScan", "Features")]
    [InlineData("Auditing", "Features")]
    public void A_room_on_a_lower_floor_knows_none_above_it(string room, params string[] above)
    {
        var forbidden = Ties.Value
            .Where(tie => tie.From is [var from, ..] && from == room && tie.To is [var to, ..] && above.Contains(to, StringComparer.Ordinal))
            .Select(tie => tie.Description)
            .Distinct(StringComparer.Ordinal);

        ShouldBeNone(forbidden);
    }

    private static void ShouldBeNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine + Environment.NewLine, all));
    }

    private static IReadOnlyList<Tie> ReadTies()
    {
        var architecture = new ArchLoader().LoadAssembly(typeof(Program).Assembly).Build();
        return
        [
            .. architecture.Types
                .SelectMany(type => type.Dependencies)
                .Select(dependency => (dependency.Origin, dependency.Target))
                .Where(pair => IsOfSite(pair.Origin) && IsOfSite(pair.Target))
                .Select(pair => new Tie(FolderOf(pair.Origin), FolderOf(pair.Target), $"{pair.Origin.FullName} -> {pair.Target.FullName}"))
                .Where(tie => !tie.From.SequenceEqual(tie.To, StringComparer.Ordinal)),
        ];
    }

    private static bool IsOfSite(IType type) => type.FullName.StartsWith($"{Root}.", StringComparison.Ordinal);

    private static string[] FolderOf(IType type) => type.Namespace.FullName[Root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The pair of neighbouring folders that a tie joins; none where one folder lies within the other.</summary>
    private static IEnumerable<Level> Levels(Tie tie)
    {
        var shared = tie.From.Zip(tie.To).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared < tie.From.Length && shared < tie.To.Length)
        {
            yield return new Level(string.Join('/', tie.From[..shared]), tie.From[shared], tie.To[shared], tie.Description);
        }
    }

    private static string? CircleAmong(IReadOnlyList<Level> levels)
    {
        var next = levels.ToLookup(level => level.From, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        return next.Select(folder => Walk(folder.Key, [])).FirstOrDefault(circle => circle is not null);

        string? Walk(string folder, IReadOnlyList<Level> path)
        {
            var start = path.TakeWhile(level => level.From != folder).Count();
            if (start < path.Count)
            {
                return string.Join(Environment.NewLine, path.Skip(start).Select(level => $"{level.Parent}/{level.From} needs {level.To}: {level.Example}"));
            }

            return done.Contains(folder) ? null : WalkOn(folder, path);
        }

        string? WalkOn(string folder, IReadOnlyList<Level> path)
        {
            var circle = next[folder].DistinctBy(level => level.To, StringComparer.Ordinal).Select(level => Walk(level.To, [.. path, level])).FirstOrDefault(found => found is not null);
            done.Add(folder);
            return circle;
        }
    }

    private sealed record Tie(string[] From, string[] To, string Description);

    private sealed record Level(string Parent, string From, string To, string Example);
}
