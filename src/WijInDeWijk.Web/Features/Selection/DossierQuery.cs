using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Features.Lessons;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>Reads all that a dossier tells of a selection.</summary>
public sealed class DossierQuery(SelectionQuery selection, CaseQuery cases, LessonQuery lessons, FigureQuery figures)
{
    public async Task<DossierView> ReadAsync(KeptItems kept, CancellationToken cancellationToken)
    {
        var found = await selection.FindAsync(kept, cancellationToken);
        var (lessonViews, caseViews, figureViews) = (new List<LessonView>(), new List<CaseView>(), new List<FigurePageView>());
        foreach (var item in found)
        {
            switch (item.Item.Kind)
            {
                case KeptKind.Lesson:
                    lessonViews.Add(await lessons.ReadAsync(item.DocumentId, cancellationToken));
                    break;
                case KeptKind.Case:
                    caseViews.Add(await cases.ReadAsync(item.DocumentId, cancellationToken));
                    break;
                default:
                    figureViews.Add((await figures.ReadAsync(item.DocumentId, item.Item.Key.Split('/')[1], cancellationToken))!);
                    break;
            }
        }

        return new DossierView(KeptItems.Of(found.Select(item => item.Item)), lessonViews, caseViews, figureViews);
    }
}

/// <param name="Kept">What it holds.</param>
public sealed record DossierView(
    KeptItems Kept, IReadOnlyList<LessonView> Lessons, IReadOnlyList<CaseView> Cases, IReadOnlyList<FigurePageView> Figures);
