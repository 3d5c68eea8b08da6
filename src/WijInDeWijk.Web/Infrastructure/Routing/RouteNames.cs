namespace WijInDeWijk.Web.Infrastructure.Routing;

/// <summary>Addresses are made from these names, so that each is written down once, on its action.</summary>
public static class RouteNames
{
    public const string Home = "home";
    public const string Cases = "casussen";
    public const string Case = "casus";
    public const string CasePhoto = "casusfoto";
    public const string CaseChanges = "casuswijzigingen";
    public const string LessonChanges = "leswijzigingen";
    public const string ConceptChanges = "begripwijzigingen";
    public const string SitePageChanges = "paginawijzigingen";
    public const string Lessons = "lessen";
    public const string Lesson = "les";
    public const string Concepts = "begrippen";
    public const string Concept = "begrip";
    public const string KeyFigures = "kerncijfers";
    public const string KeyFigure = "kerncijfer";
    public const string Comparison = "vergelijking";
    public const string Matrix = "matrix";
    public const string MatrixCell = "matrixcel";
    public const string Selection = "selectie";
    public const string SelectionKeep = "selectie-bewaren";
    public const string SelectionDrop = "selectie-weghalen";
    public const string SelectionAdopt = "selectie-overnemen";
    public const string SelectionClear = "selectie-wissen";
    public const string Dossier = "dossier";
    public const string DossierFile = "dossierbestand";
    public const string WorkSheet = "werkblad";
    public const string Data = "data";
    public const string Sources = "bronnen";
    public const string Publication = "publicatie";
    public const string PublicationText = "publicatietekst";
    public const string About = "over";
    public const string Accessibility = "toegankelijkheid";
    public const string Privacy = "privacy";
    public const string Colophon = "colofon";
    public const string Search = "zoeken";
    public const string SearchJson = "zoeken-json";
    public const string SearchSuggestions = "zoeksuggesties";
    public const string OpenSearch = "opensearch";
}
