using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Two to four cases side by side.</summary>
public sealed class ComparisonQuery(SiteDbContext store, ComparedLessonsQuery lessons)
{
    /// <summary>More than these do not fit a list to choose from: then a name is typed.</summary>
    private const int MaxInAList = 60;

    public async Task<ComparisonView> ReadAsync(IEnumerable<string?> asked, bool onlyDifferences, CancellationToken cancellationToken)
    {
        var known = await store.CaseStudies
            .OrderBy(study => study.Title)
            .Select(study => new NamedChoice(study.Id, study.Slug, study.Title, study.Municipality))
            .ToListAsync(cancellationToken);
        var chosen = ChosenCases.Of(asked, known);
        var groups = chosen.Cases.Count < 2 ? [] : await GroupsAsync([.. chosen.Cases.Select(choice => choice.Id)], cancellationToken);
        var shown = onlyDifferences ? groups.ConvertAll(group => group with { Rows = [.. group.Rows.Where(row => !row.IsSame)] }) : groups;
        return new ComparisonView(
            chosen,
            known.Count > MaxInAList ? [] : known,
            [.. shown.Where(group => group.Rows.Count > 0)],
            onlyDifferences,
            groups.Sum(group => group.Rows.Count) - shown.Sum(group => group.Rows.Count));
    }

    private async Task<List<RowGroup>> GroupsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var read = await store.CaseStudies.AsNoTracking()
            .Where(study => ids.Contains(study.Id))
            .Include(study => study.Publication)
            .Include(study => study.KeyFigures.OrderBy(figure => figure.Ordinal))
            .Include(study => study.Parties.OrderBy(party => party.Ordinal))
            .Include(study => study.SocialCapital)
            .Include(study => study.Findings.OrderBy(finding => finding.Ordinal))
            .ToListAsync(cancellationToken);
        var cases = read.OrderBy(study => ids.IndexOf(study.Id)).ToList();
        var themes = (await store.References
                .Where(tie => ids.Contains(tie.FromId) && tie.To.Kind == DocumentKind.Theme)
                .OrderBy(tie => tie.To.Title)
                .Select(tie => new { tie.FromId, tie.To.Title })
                .ToListAsync(cancellationToken))
            .ToLookup(tie => tie.FromId, tie => tie.Title);
        return
        [
            new RowGroup("Wat het is", IdentityRows.Of(cases, themes)),
            new RowGroup("Cijfers", FigureRows.Of(cases)),
            new RowGroup("Sociaal kapitaal", FactRows.Capital(cases)),
            new RowGroup("Betrokken partijen", FactRows.Parties(cases)),
            new RowGroup("Wat werkt en wat schuurt", FactRows.Findings(cases)),
            new RowGroup("Lessen", await lessons.ReadAsync(ids, cancellationToken)),
            new RowGroup("Wat ervan werd", FactRows.Aftermath(cases)),
        ];
    }
}
