namespace WijInDeWijk.BrowserTests.Support;

/// <summary>One address for every kind of page. Every check of this project walks this list: a new page joins by a line here.</summary>
public static class Templates
{
    /// <summary>The only address here that must answer 404.</summary>
    public const string Missing = "/nergens";

    public const string Case = "/casussen/krachtstation";

    public const string Lesson = "/lessen/1";

    public const string Comparison = "/casussen/vergelijk?casus=krachtstation&casus=st-joseph&casus=nieuwe-buren";

    public const string Matrix = "/lessen/matrix";

    public const string Selection = "/mijn-selectie?les=1&casus=krachtstation&cijfer=krachtstation/inwoners";

    public const string Dossier = "/mijn-selectie/dossier?les=1&casus=krachtstation&cijfer=krachtstation/inwoners";

    public const string WorkSheet = "/mijn-selectie/werkblad?les=1&casus=krachtstation&minuten=90";

    /// <summary>Pages with a form to send: the only ones that set a cookie.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["/insturen/kort", "/insturen/uitgebreid", "/insturen/verder", Reaction];

    public const string Reaction = "/lessen/1/reageren";

    public const string Results = "/zoeken?q=vrijwilligers";

    public static TheoryData<string> Addresses =>
    [
        "/",
        "/casussen",
        "/casussen?gebied=dorps",
        "/casussen?gebied=dorps&plaats=Utrecht",
        Case,
        "/casussen/boefjes-en-baristas",
        "/lessen",
        Lesson,
        "/begrippen",
        "/begrippen/bonding",
        "/kerncijfers",
        "/kerncijfers?thema=wonen",
        Comparison,
        "/casussen/vergelijk?casus=krachtstatoin&casus=st-joseph",
        Matrix,
        "/lessen/matrix/1/krachtstation",
        "/mijn-selectie",
        Selection,
        Dossier,
        WorkSheet,
        "/data",
        "/bronnen",
        "/over",
        "/toegankelijkheid",
        "/privacy",
        "/colofon",
        Reaction,
        "/casussen/krachtstation/reageren/ontvangen",
        "/hoe-gaat-het-nu/ontvangen",
        "/insturen",
        "/insturen/vragen",
        "/insturen/kort",
        "/insturen/uitgebreid",
        "/insturen/verder",
        "/insturen/verwijderd",
        "/casussen/krachtstation/cijfers/inwoners",
        "/publicaties/wij-in-de-wijk",
        "/publicaties/wij-in-de-wijk/inleiding",
        "/zoeken",
        Results,
        "/zoeken?q=vrijwilligers&soort=casus&gemeente=Hilversum",
        "/zoeken?q=vrijwiligers&pagina=2",
        $"/zoeken?q={new string('z', 45)}",
        "/zoeken?q=strippenkaart%20-strippenkaarten",
        "/zoeken?q=vrijwilligers&soort=les&gemeente=Utrecht",
        Missing,
    ];
}
