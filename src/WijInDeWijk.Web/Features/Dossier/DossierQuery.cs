using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Selection;

namespace WijInDeWijk.Web.Features.Dossier;

/// <summary>Reads all that a dossier tells of a selection.</summary>
public sealed class DossierQuery(SelectionQuery selection, CaseQuery cases, LessonQuery lessons, FigureQuery figures)
{
    public async Task<DossierView> ReadAsync(SelectionItems kept, CancellationToken cancellationToken)
    {
        var found = await selection.FindAsync(kept, cancellationToken);
        var (lessonViews, caseViews, figureViews) = (new List<LessonView>(), new List<CaseView>(), new List<FigurePageView>());
        foreach (var item in found)
        {
            switch (item.Item.Kind)
            {
                case SelectionKind.Lesson:
                    lessonViews.Add(await lessons.ReadAsync(item.DocumentId, cancellationToken));
                    break;
                case SelectionKind.Case:
                    caseViews.Add(await cases.ReadAsync(item.DocumentId, cancellationToken));
                    break;
                default:
                    figureViews.Add((await figures.ReadAsync(item.DocumentId, item.Item.Key.Split('/')[1], cancellationToken))!);
                    break;
            }
        }

        return new DossierView(SelectionItems.Of(found.Select(item => item.Item)), lessonViews, caseViews, figureViews);
    }
}

/// <param name="Kept">What it holds.</param>
public sealed record DossierView(
    SelectionItems Kept, IReadOnlyList<LessonView> Lessons, IReadOnlyList<CaseView> Cases, IReadOnlyList<FigurePageView> Figures);
