using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>The values by which a document can be kept when results are narrowed.</summary>
internal static class DocumentFacets
{
    public static IEnumerable<SearchFacet> Of(KnowledgeDocument document) => Values(document)
        .Prepend((Kind: FacetKind.Kind, Value: document.Kind.Code(), Label: document.Kind.Label()))
        .DistinctBy(value => (value.Kind, value.Value))
        .Select(value => new SearchFacet { DocumentId = document.Id, Kind = value.Kind, Value = value.Value, Label = value.Label });

    private static IEnumerable<(FacetKind Kind, string Value, string Label)> Values(KnowledgeDocument document) => document switch
    {
        CaseStudy study =>
        [
            OfCase(study),
            (FacetKind.Municipality, study.Municipality, study.Municipality),
            .. study.Evidence.Select(item => OfLesson(item.Lesson)),
            .. study.References.Where(tie => tie.IsListed && tie.To.Kind == DocumentKind.Theme).Select(tie => (FacetKind.Theme, tie.To.Slug, tie.To.Title)),
            .. study.SocialCapital.Select(capital => (
                FacetKind.SocialCapital, $"{capital.Kind.Code()}-{capital.Judgement.Code()}", $"{capital.Kind.Label()}: {capital.Judgement.Label().ToLowerInvariant()}")),
        ],
        Lesson lesson => [OfLesson(lesson), .. lesson.Evidence.Select(item => item.Case).OfType<CaseStudy>().Select(OfCase)],
        Theme theme => [(FacetKind.Theme, theme.Slug, theme.Title)],
        _ => [],
    };

    private static (FacetKind Kind, string Value, string Label) OfCase(CaseStudy study) => (FacetKind.Case, study.Slug, study.Title);

    private static (FacetKind Kind, string Value, string Label) OfLesson(Lesson lesson) =>
        (FacetKind.Lesson, lesson.Key, $"Les {lesson.Number}: {lesson.Title}");
}
