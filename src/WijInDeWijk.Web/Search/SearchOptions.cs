using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Search;

/// <summary>Section <c>Search</c> of the settings.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Changing it takes a rebuild of the index.</summary>
    public SearchSteps Steps { get; set; } = SearchSteps.All;

    /// <summary>
    /// Passages that are weighed in one search. Weighing one takes some two microseconds, so with very many of them common words cannot all
    /// have their turn.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxWeighed { get; set; } = 2_000;

    /// <summary>Whether editors get to see what is searched for; see <c>SearchQueryRecord</c>.</summary>
    public bool KeepQueries { get; set; } = true;
}
