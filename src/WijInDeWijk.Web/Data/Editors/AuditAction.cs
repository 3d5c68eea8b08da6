using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>What can be done behind the site. A deed that is missing here can't be done: add it, with its Dutch.</summary>
public enum AuditAction
{
    [Term("aangemeld", "Meldde zich aan")]
    SignedIn,

    [Term("aanmelden-mislukt", "Kon zich niet aanmelden")]
    SignInFailed,

    [Term("op-slot", "Kwam tijdelijk op slot")]
    LockedOut,

    [Term("slot-eraf", "Haalde het slot van een account")]
    LockLifted,

    [Term("afgemeld", "Meldde zich af")]
    SignedOut,

    [Term("uitgenodigd", "Nodigde iemand uit")]
    EditorInvited,

    [Term("uitnodiging-aanvaard", "Aanvaardde de uitnodiging")]
    InvitationAccepted,

    [Term("wachtwoord-link-gevraagd", "Vroeg een link voor een nieuw wachtwoord")]
    PasswordResetAsked,

    [Term("wachtwoord-gewijzigd", "Koos een nieuw wachtwoord")]
    PasswordChanged,

    [Term("tweede-stap-aan", "Zette de tweede stap aan")]
    SecondFactorEnabled,

    [Term("tweede-stap-uit", "Zette de tweede stap uit")]
    SecondFactorDisabled,

    [Term("herstelcodes-gemaakt", "Maakte nieuwe herstelcodes")]
    RecoveryCodesMade,

    [Term("herstelcode-gebruikt", "Gebruikte een herstelcode")]
    RecoveryCodeUsed,

    [Term("toegangssleutel-toegevoegd", "Voegde een toegangssleutel toe")]
    PasskeyAdded,

    [Term("toegangssleutel-hernoemd", "Gaf een toegangssleutel een andere naam")]
    PasskeyRenamed,

    [Term("toegangssleutel-verwijderd", "Verwijderde een toegangssleutel")]
    PasskeyRemoved,

    [Term("organisatie-gekoppeld", "Koppelde het account aan de organisatie")]
    LoginTied,

    [Term("organisatie-losgemaakt", "Maakte een account los van de organisatie")]
    LoginUntied,

    [Term("rol-gewijzigd", "Veranderde een rol")]
    RoleChanged,

    [Term("account-uitgezet", "Zette een account uit")]
    EditorDisabled,

    [Term("account-aangezet", "Zette een account weer aan")]
    EditorEnabled,

    [Term("sessie-beeindigd", "Beëindigde een sessie")]
    SessionEnded,

    [Term("inzending-toegewezen", "Wees een inzending toe")]
    SubmissionAssigned,

    [Term("inzending-losgelaten", "Liet een inzending los")]
    SubmissionReleased,

    [Term("vraag-gesteld", "Stelde de inzender een vraag")]
    SubmissionQuestionAsked,

    [Term("onderdeel-teruggegeven", "Gaf een onderdeel terug met opmerkingen")]
    SubmissionSectionReturned,

    [Term("notitie", "Schreef een notitie")]
    SubmissionNoted,

    [Term("voorstel-overgenomen", "Nam een wijziging over")]
    SubmissionProposalTakenOver,

    [Term("voorstel-op-de-site", "Zette een wijziging van de inzender op de site")]
    SubmissionProposalPlaced,

    [Term("voorstel-gelaten", "Nam een wijziging niet over")]
    SubmissionProposalLeft,

    [Term("uit-quarantaine", "Haalde een inzending uit quarantaine")]
    SubmissionFreed,

    [Term("niet-geplaatst", "Besloot niet te plaatsen")]
    SubmissionDeclined,

    [Term("heropend", "Heropende een inzending")]
    SubmissionReopened,

    [Term("sjabloon-gewijzigd", "Veranderde een sjabloon")]
    TemplateChanged,

    [Term("casus-gemaakt", "Maakte een casus van een inzending")]
    CaseMade,

    [Term("tekst-gewijzigd", "Veranderde een tekst")]
    DocumentEdited,

    [Term("tekst-teruggezet", "Zette een eerdere versie terug")]
    DocumentRestored,

    [Term("privacy-bevestigd", "Bevestigde dat het op de site mag")]
    PrivacyConfirmed,

    [Term("lezers-lezen", "Veranderde wat lezers over een wijziging lezen")]
    ReadersNoteChanged,

    [Term("gepubliceerd", "Publiceerde een tekst")]
    DocumentPublished,

    [Term("gepland", "Plande een publicatie")]
    DocumentScheduled,

    [Term("planning-weg", "Zag af van de geplande publicatie")]
    DocumentUnscheduled,

    [Term("foto-gekozen", "Zette een foto bij de casus")]
    PhotoChosen,

    [Term("foto-weg", "Haalde een foto weg bij de casus")]
    PhotoDropped,

    [Term("van-de-site", "Haalde een tekst van de site")]
    DocumentUnpublished,

    [Term("gearchiveerd", "Archiveerde een tekst")]
    DocumentArchived,

    [Term("verschil-overgenomen", "Nam een verschil met het document over")]
    DifferenceTakenOver,

    [Term("verschil-gelaten", "Liet een verschil met het document")]
    DifferenceLeft,

    [Term("reactie-geplaatst", "Plaatste een reactie")]
    ReactionPublished,

    [Term("reactie-niet-geplaatst", "Plaatste een reactie niet")]
    ReactionDeclined,

    [Term("reactie-teruggenomen", "Haalde een reactie van de site")]
    ReactionTakenBack,

    [Term("hoe-nu-gevraagd", "Vroeg hoe het nu gaat")]
    CheckInAsked,

    [Term("hoe-nu-ingetrokken", "Trok een link voor ‘Hoe gaat het nu?’ in")]
    CheckInLinkWithdrawn,

    [Term("hoe-nu-opgeschreven", "Schreef op hoe het nu gaat")]
    CheckInNoted,

    [Term("hoe-nu-geplaatst", "Plaatste hoe het nu gaat")]
    CheckInPublished,

    [Term("hoe-nu-niet-geplaatst", "Plaatste niet hoe het nu gaat")]
    CheckInDeclined,

    [Term("hoe-nu-teruggenomen", "Haalde van de site hoe het nu gaat")]
    CheckInTakenBack,

    [Term("geexporteerd", "Schreef de inhoud weg als documenten")]
    Exported,

    [Term("links-nagekeken", "Liet links naar buiten nakijken")]
    LinksChecked,

    [Term("telefoon-begonnen", "Begon een voorbeeld aan de telefoon op te nemen")]
    PhoneStarted,

    [Term("telefoon-voorgelegd", "Legde het opgenomen voorbeeld aan de verteller voor")]
    PhoneLaidBefore,

    [Term("telefoon-teruggehaald", "Haalde het opgenomen voorbeeld terug")]
    PhoneTakenBack,

    [Term("telefoon-verwijderd", "Verwijderde een opgenomen voorbeeld")]
    PhoneRemoved,

    [Term("telefoon-goedgekeurd", "Keurde het opgenomen voorbeeld goed en stuurde het in")]
    PhoneApproved,

    [Term("telefoon-liever-niet", "Wilde het opgenomen voorbeeld liever niet insturen")]
    PhoneRefused,
}

/// <summary>What a deed is about.</summary>
public enum AuditSubjectKind
{
    [Term("inzending", "Inzending")]
    Submission,

    [Term("document", "Tekst")]
    Document,

    [Term("reactie", "Reactie")]
    Reaction,

    [Term("hoe-nu", "Hoe gaat het nu?")]
    CheckIn,

    [Term("redacteur", "Redacteur")]
    Editor,

    [Term("sjabloon", "Sjabloon")]
    Template,

    [Term("site", "Site")]
    Site,
}
