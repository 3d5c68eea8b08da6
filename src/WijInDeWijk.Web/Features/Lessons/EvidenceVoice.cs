using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>Who says what a piece of evidence says.</summary>
public static class EvidenceVoice
{
    /// <param name="origin">As the store has it.</param>
    /// <param name="pages">Where the publication tells it.</param>
    /// <param name="publication">Its title.</param>
    /// <param name="caseAuthors">Of the chapter on the case; null for evidence from elsewhere.</param>
    /// <param name="casePages">Pages of that chapter.</param>
    public static string Of(Origin origin, PageRange? pages, string publication, IReadOnlyList<string>? caseAuthors, PageRange? casePages) => origin switch
    {
        Origin.Editors => "de redactie",
        Origin.Contributor => "een inzender",
        _ when caseAuthors is { Count: > 0 } && pages is { } told && casePages is { } chapter && told.From >= chapter.From && told.To <= chapter.To =>
            $"{Dutch.Enumerate(caseAuthors)}, in de casus",
        _ => $"de auteurs van {publication}",
    };
}
