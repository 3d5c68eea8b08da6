namespace WijInDeWijk.Web.Infrastructure.Routing;

/// <summary>Names of the addresses where texts are edited.</summary>
public static class TextRoutes
{
    public const string List = "redactie-teksten";
    public const string Edit = "redactie-tekst";
    public const string TextPresence = "redactie-tekst-aanwezig";
    public const string Preview = "redactie-tekst-voorbeeld";
    public const string New = "redactie-tekst-nieuw";
    public const string NewPreview = "redactie-tekst-nieuw-voorbeeld";
    public const string Versions = "redactie-versies";
    public const string Compare = "redactie-vergelijken";
    public const string Restore = "redactie-terugzetten";
    public const string TellReaders = "redactie-lezers-lezen";
    public const string Standing = "redactie-stand";
    public const string Differences = "redactie-documenten";
    public const string Export = "redactie-exporteren";
    public const string MakeDraft = "redactie-casus-maken";
    public const string Drafts = "redactie-concepten";
    public const string Draft = "redactie-concept";
    public const string DraftPreview = "redactie-concept-voorbeeld";
    public const string DraftVersions = "redactie-concept-versies";
    public const string RestoreDraft = "redactie-concept-terugzetten";
    public const string PublishDraft = "redactie-concept-publiceren";
    public const string UnplanDraft = "redactie-concept-planning-weg";
    public const string DraftPhotos = "redactie-concept-fotos";
    public const string ChoosePhoto = "redactie-concept-foto";
    public const string DropPhoto = "redactie-concept-foto-weg";
}
