namespace WijInDeWijk.Web.Infrastructure.Routing;

/// <summary>Names of the addresses of sending in; the rest of the site's are in <see cref="RouteNames"/>.</summary>
public static class SubmissionRoutes
{
    public const string Start = "insturen";
    public const string Questions = "insturen-vragen";
    public const string QuestionsDocument = "insturen-vragen-word";
    public const string FirstStep = "insturen-eerste-stap";
    public const string Return = "insturen-verder";
    public const string Mine = "inzending";
    public const string Step = "inzending-deel";
    public const string StepVersions = "inzending-deel-versies";
    public const string RestoreStep = "inzending-deel-versie-terugzetten";
    public const string TakeBackProposal = "inzending-voorstel-terugnemen";
    public const string Code = "inzending-code";
    public const string Point = "inzending-kaart";
    public const string PointDrawing = "inzending-kaart-beeld";
    public const string Check = "inzending-controleren";
    public const string Preview = "inzending-voorbeeld";
    public const string ReadBack = "inzending-nalezen";
    public const string Refuse = "inzending-liever-niet";
    public const string Send = "inzending-versturen";
    public const string Received = "inzending-ontvangen";
    public const string Copy = "inzending-kopie";
    public const string Extend = "inzending-uitbreiden";
    public const string Answer = "inzending-antwoord";
    public const string Withdraw = "inzending-intrekken";
    public const string Data = "inzending-gegevens";
    public const string Download = "inzending-downloaden";
    public const string Delete = "inzending-verwijderen";
    public const string Deleted = "insturen-verwijderd";
    public const string Files = "inzending-bestanden";
    public const string File = "inzending-bestand";
    public const string FileDetails = "inzending-bestand-gegevens";
    public const string LessonReaction = "les-reageren";
    public const string LessonReactionReceived = "les-reactie-ontvangen";
    public const string CaseReaction = "casus-reageren";
    public const string CaseReactionReceived = "casus-reactie-ontvangen";
    public const string TakeBackReaction = "reactie-terugnemen";
    public const string ReactionTakenBack = "reactie-teruggenomen";
    public const string CheckIn = "hoe-gaat-het-nu";
    public const string TakeBackCheckIn = "hoe-gaat-het-nu-terugnemen";
    public const string CheckInTakenBack = "hoe-gaat-het-nu-teruggenomen";
    public const string CheckInReceived = "hoe-gaat-het-nu-ontvangen";
    public const string FileRemoval = "inzending-bestand-verwijderen";
}
