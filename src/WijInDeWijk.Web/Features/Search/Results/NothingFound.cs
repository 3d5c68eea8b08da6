using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>A way on for somebody whose search found nothing.</summary>
/// <param name="Reason">Why nothing was.</param>
/// <param name="Understood">The words that were looked for, without those that say nothing.</param>
/// <param name="Nearby">Words of the texts that look like them.</param>
/// <param name="Looser">The same question asked less strictly, where that does find something: never null when the question was too strict.</param>
/// <param name="Lessons">All lessons, to browse instead.</param>
public sealed record NothingFound(
    NothingReason Reason, IReadOnlyList<string> Understood, IReadOnlyList<string> Nearby, RelaxedQuery? Looser, IReadOnlyList<LessonCard> Lessons)
{
    public string UnderstoodWords => DutchFormat.Enumerate([.. Understood.Select(DutchFormat.Quote)]);
}

public enum NothingReason
{
    /// <summary>There are results, but not with these choices.</summary>
    Narrowed,

    /// <summary>Not one letter or digit was typed.</summary>
    NothingAsked,

    /// <summary>The query only says what must not be there.</summary>
    OnlyExcludes,

    /// <summary>Words were typed, but none that says what it is about.</summary>
    OnlyStopWords,

    /// <summary>A phrase or a minus sign left nothing of what there was.</summary>
    TooStrict,

    NoMatch,
}
