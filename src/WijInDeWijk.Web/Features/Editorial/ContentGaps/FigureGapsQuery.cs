using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.ContentGaps;

/// <summary>Which cases have no key figure, and which figures have become old by the year that they hold for.</summary>
public sealed class FigureGapsQuery(SiteDbContext store, TimeProvider clock)
{
    /// <summary>In years; an older figure is old.</summary>
    public const int Fresh = 5;

    public async Task<FigureGapsView> ReadAsync(CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies.OrderBy(study => study.Title)
            .Select(study => new { study.Id, study.Title, study.SourceFile, HasFigures = study.KeyFigures.Any() })
            .ToListAsync(cancellationToken);
        var figures = (await store.KeyFigures.AsNoTracking().OrderBy(figure => figure.Ordinal).ToListAsync(cancellationToken)).ToLookup(figure => figure.DocumentId);
        var oldest = clock.Today().Year - Fresh;
        return new FigureGapsView(
            oldest,
            [.. cases.Where(study => !study.HasFigures).Select(study => new CaseText(study.Title, study.SourceFile!))],
            [.. cases
                .Where(study => study.HasFigures)
                .Select(study => FiguresOf(new CaseText(study.Title, study.SourceFile!), [.. figures[study.Id]], oldest))
                .Where(study => study.Old.Count > 0 || study.Undated > 0)
                .OrderByDescending(study => study.Old.Count).ThenBy(study => study.Case.Title, Infrastructure.DutchFormat.Alphabet)]);
    }

    private static CaseFigures FiguresOf(CaseText study, IReadOnlyList<KeyFigure> figures, int oldest) => new(
        study,
        figures.Count,
        [.. figures
            .Where(figure => Comparability.YearOf(figure) is { } year && int.Parse(year, CultureInfo.InvariantCulture) < oldest)
            .Select(figure => new OldFigure(figure.Label, FigureText.Value(figure), Comparability.YearOf(figure)!))
            .OrderBy(figure => figure.Year, StringComparer.Ordinal)],
        figures.Count(figure => figure.ReferenceDate is null));
}

/// <param name="Oldest">The first year that is not old.</param>
/// <param name="Without">Cases that have no figure at all.</param>
public sealed record FigureGapsView(int Oldest, IReadOnlyList<CaseText> Without, IReadOnlyList<CaseFigures> Cases);

public sealed record CaseText(string Title, string File);

/// <param name="Total">All figures of the case.</param>
/// <param name="Undated">Those that do not say for which year they hold.</param>
public sealed record CaseFigures(CaseText Case, int Total, IReadOnlyList<OldFigure> Old, int Undated);

public sealed record OldFigure(string Label, string Value, string Year);
