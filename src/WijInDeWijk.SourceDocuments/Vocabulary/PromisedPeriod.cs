namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>
/// A period that the site promises and keeps. A text names it, as in <c>{concept-dagen}</c>; how long it is, the settings say, so that no
/// editor can promise what the program does not do. Filled in it has its unit: <c>90 dagen</c>.
/// </summary>
public enum PromisedPeriod
{
    [Term("concept-dagen", "een concept dat niemand gebruikt, wordt verwijderd na")]
    Draft,

    [Term("concept-bericht-dagen", "zo lang van tevoren wordt dat gemeld")]
    DraftNotice,

    [Term("verteller-dagen", "aan de telefoon verteld en niet goedgekeurd, wordt verwijderd na")]
    Teller,

    [Term("antwoord-werkdagen", "een inzender hoort van de redactie binnen")]
    Answer,

    [Term("afgesloten-maanden", "wat niet geplaatst of ingetrokken is, wordt verwijderd na")]
    Closed,

    [Term("contact-maanden", "naam en mailadres bij een geplaatst verhaal, zonder contact")]
    Contact,

    [Term("link-dagen", "een link met de vraag hoe het nu gaat, werkt")]
    CheckInLink,

    [Term("mail-dagen", "adres en tekst van een verstuurde mail worden gewist na")]
    Mail,

    [Term("zoekvraag-dagen", "zoekvragen worden bewaard")]
    Query,

    [Term("selectie-dagen", "de cookie van de selectie blijft")]
    Selection,

    [Term("formuliercookie-dagen", "de cookie van het formulier blijft")]
    FormCookie,
}
