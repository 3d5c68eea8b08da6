using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>Who says what a piece of evidence says.</summary>
/// <param name="Name">As it follows 'volgens'.</param>
/// <param name="IsPlural">Several people.</param>
public sealed record EvidenceVoice(string Name, bool IsPlural)
{
    public string Says => $"{(IsPlural ? "zeggen" : "zegt")} {Name}";

    /// <param name="origin">As the store has it.</param>
    /// <param name="pages">Where the publication tells it.</param>
    /// <param name="publication">Its title.</param>
    /// <param name="caseAuthors">Of the chapter on the case; null for evidence from elsewhere.</param>
    /// <param name="casePages">Pages of that chapter.</param>
    public static EvidenceVoice Of(Origin origin, PageRange? pages, string publication, IReadOnlyList<string>? caseAuthors, PageRange? casePages) => origin switch
    {
        Origin.Editors => new("de redactie", IsPlural: false),
        Origin.Contributor => new("een inzender", IsPlural: false),
        _ when caseAuthors is { Count: > 0 } && pages is { } told && casePages is { } chapter && told.From >= chapter.From && told.To <= chapter.To =>
            new($"{DutchFormat.Enumerate(caseAuthors)}, in de casus", caseAuthors.Count > 1),
        _ => new($"de auteurs van {publication}", IsPlural: true),
    };
}
