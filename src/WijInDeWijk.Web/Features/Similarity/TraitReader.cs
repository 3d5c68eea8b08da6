using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>Reads the traits of all cases from their attributes, themes, social capital, figures and lessons.</summary>
internal static class TraitReader
{
    public static async Task<TraitIndex> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies
            .Select(study => new Attributes(study.Id, study.Title, study.Slug, study.Area, study.Initiators, study.MeetingPlace, study.TargetGroups, study.Status))
            .ToListAsync(cancellationToken);
        var further = (await ThemesAsync(store, cancellationToken))
            .Concat(await CapitalAsync(store, cancellationToken))
            .Concat(await LessonsAsync(store, cancellationToken))
            .ToLookup(item => item.CaseId, item => item.Trait);
        var measures = (await MeasuresAsync(store, cancellationToken)).ToLookup(item => item.CaseId, item => item.Measure);
        return new TraitIndex([.. cases.Select(study => new CaseTraits(
            study.Id,
            study.Title,
            study.Slug,
            [.. OfAttributes(study).Concat(further[study.Id]).DistinctBy(trait => trait.Key, StringComparer.Ordinal)],
            measures[study.Id].DistinctBy(measure => measure.Indicator, StringComparer.Ordinal).ToDictionary(measure => measure.Indicator, StringComparer.Ordinal)))]);
    }

    private static IEnumerable<Trait> OfAttributes(Attributes study) =>
    [
        .. study.Initiators.Select(initiator => new Trait($"start:{initiator.Code()}", $"gestart door {(initiator is Initiator.Municipality or Initiator.HousingCorporation or Initiator.WelfareOrganisation ? $"een {Lower(initiator.Label())}" : Lower(initiator.Label()))}")),
        new Trait($"gebied:{study.Area.Code()}", study.Area is AreaKind.Rural ? "in een dorp of op het platteland" : $"in {Lower(study.Area.Label())} gebied"),
        new Trait($"plek:{study.MeetingPlace.Code()}", PlaceInWords(study.MeetingPlace)),
        .. study.Status is CaseStatus.Running or CaseStatus.Unknown ? Enumerable.Empty<Trait>() : [new Trait($"stand:{study.Status.Code()}", $"inmiddels {Lower(study.Status.Label())}")],
        .. TargetGroupTraits.Of(study.TargetGroups),
    ];

    private static string PlaceInWords(MeetingPlaceKind place) => place switch
    {
        MeetingPlaceKind.Mobile => "een plek die zich verplaatst",
        MeetingPlaceKind.PublicSpace => "ontmoeting in de openbare ruimte",
        _ => $"een {Lower(place.Label())} als ontmoetingsplek",
    };

    private static async Task<IEnumerable<Held>> ThemesAsync(SiteDbContext store, CancellationToken cancellationToken) =>
        (await store.References
            .Where(tie => tie.To.Kind == DocumentKind.Theme && tie.From.Kind == DocumentKind.Case)
            .Select(tie => new { tie.FromId, tie.To.Key, tie.To.Title })
            .ToListAsync(cancellationToken))
        .Select(tie => new Held(tie.FromId, new Trait($"thema:{tie.Key}", $"over {Lower(tie.Title)}")));

    private static async Task<IEnumerable<Held>> CapitalAsync(SiteDbContext store, CancellationToken cancellationToken) =>
        (await store.Set<SocialCapital>()
            .Where(capital => capital.Judgement != Judgement.Present)
            .Select(capital => new { capital.DocumentId, capital.Kind, capital.Judgement })
            .ToListAsync(cancellationToken))
        .Select(capital => new Held(capital.DocumentId, new Trait($"kapitaal:{capital.Kind.Code()}:{capital.Judgement.Code()}", InWords(capital.Kind, capital.Judgement))));

    private static string InWords(CapitalKind kind, Judgement judgement) => judgement switch
    {
        Judgement.Strong => $"sterke {Lower(kind.Label())}",
        Judgement.Light => $"lichte {Lower(kind.Label())}",
        Judgement.Strained => $"gespannen {Lower(kind.Label())}",
        _ => $"{Lower(kind.Label())} {Lower(judgement.Label())}",
    };

    private static async Task<IEnumerable<Held>> LessonsAsync(SiteDbContext store, CancellationToken cancellationToken) =>
        (await store.Evidence
            .Where(item => item.CaseId != null && item.Stance != Stance.Supports)
            .Select(item => new { item.CaseId, item.Lesson.Number, item.Stance })
            .Distinct()
            .ToListAsync(cancellationToken))
        .Select(item => new Held(item.CaseId!.Value, new Trait(
            string.Create(CultureInfo.InvariantCulture, $"les:{item.Number}:{item.Stance.Code()}"),
            string.Create(CultureInfo.InvariantCulture, $"een verhaal dat les {item.Number} {Lower(item.Stance.Label())}"))));

    private static async Task<IEnumerable<(int CaseId, Measure Measure)>> MeasuresAsync(SiteDbContext store, CancellationToken cancellationToken) =>
        (await store.KeyFigures
            .Where(figure => figure.Indicator != null && figure.Value != null && figure.OneIn == null && figure.Scale == FigureScale.Neighbourhood
                && (figure.Qualifier == null || figure.Qualifier == Qualifier.Average))
            .OrderBy(figure => figure.Ordinal)
            .Select(figure => new { figure.DocumentId, figure.Indicator, figure.Label, figure.Unit, figure.Value, figure.ReferenceDate, figure.Definition })
            .ToListAsync(cancellationToken))
        .Select(figure => (figure.DocumentId, new Measure(figure.Indicator!, figure.Label, figure.Unit ?? string.Empty, figure.Value!.Value, figure.ReferenceDate?[..4], figure.Definition)));

    private static string Lower(string words) => words.ToLower(DutchFormat.Culture);

    private sealed record Attributes(
        int Id, string Title, string Slug, AreaKind Area, List<Initiator> Initiators, MeetingPlaceKind MeetingPlace, List<string> TargetGroups, CaseStatus Status);

    private sealed record Held(int CaseId, Trait Trait);
}
