namespace WijInDeWijk.Web.Features.Search;

/// <summary>Section <c>Search</c> of the settings.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Changing it takes a rebuild of the index.</summary>
    public SearchSteps Steps { get; set; } = SearchSteps.All;

    /// <summary>Whether editors get to see what is searched for; see <c>SearchQueryRecord</c>.</summary>
    public bool KeepQueries { get; set; } = true;
}
