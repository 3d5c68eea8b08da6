using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Publications;
using WijInDeWijk.Web.Features.Reading;

namespace WijInDeWijk.Web.Features.Home;

/// <summary>What the front page shows: the newest publication's texts, all lessons, and the newest cases.</summary>
public sealed class HomeQuery(StoreContext store, LessonListQuery lessons, DocumentUrls urls)
{
    /// <summary>More than these are a click away, on the list of cases.</summary>
    private const int NewestCases = 9;

    public async Task<HomeView> ReadAsync(CancellationToken cancellationToken)
    {
        var texts = await store.PublicationTexts
            .OrderByDescending(text => text.Publication.Year).ThenBy(text => text.Ordinal)
            .Select(text => new { text.Title, text.Key, text.Slug, text.TextKind, text.Summary })
            .ToListAsync(cancellationToken);
        return new HomeView(
            await store.CaseStudies
                .OrderByDescending(study => study.Publication.Year).ThenBy(study => study.Chapter)
                .Take(NewestCases).Select(CaseCard.FromCase).ToListAsync(cancellationToken),
            await store.CaseStudies.CountAsync(cancellationToken),
            await lessons.ReadAsync(cancellationToken),
            [.. texts.Select(text => new PublicationTextCard(
                text.Title, urls.For(SourceDocuments.Vocabulary.DocumentKind.PublicationText, text.Key, text.Slug), text.TextKind, text.Summary))]);
    }
}

/// <param name="Cases">The newest ones.</param>
/// <param name="CaseCount">How many there are in all.</param>
public sealed record HomeView(
    IReadOnlyList<CaseCard> Cases, int CaseCount, IReadOnlyList<LessonCard> Lessons, IReadOnlyList<PublicationTextCard> Texts);
