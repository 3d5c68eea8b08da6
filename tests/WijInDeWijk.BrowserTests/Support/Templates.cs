namespace WijInDeWijk.BrowserTests.Support;

/// <summary>One address for every kind of page. Every check of this project walks this list: a new page joins by a line here.</summary>
public static class Templates
{
    /// <summary>The only address here that must answer 404.</summary>
    public const string Missing = "/nergens";

    public const string Case = "/casussen/krachtstation";

    public const string Lesson = "/lessen/1";

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
        "/bronnen",
        "/over",
        "/toegankelijkheid",
        "/privacy",
        "/colofon",
        "/casussen/krachtstation/cijfers/inwoners",
        "/publicaties/wij-in-de-wijk",
        "/publicaties/wij-in-de-wijk/inleiding",
        "/zoeken",
        Results,
        "/zoeken?q=vrijwilligers&soort=casus&gemeente=Hilversum",
        "/zoeken?q=vrijwiligers&pagina=2",
        "/zoeken?q=zzzzqqqqxxxx",
        "/zoeken?q=vrijwilligers&soort=les&gemeente=Utrecht",
        Missing,
    ];
}
