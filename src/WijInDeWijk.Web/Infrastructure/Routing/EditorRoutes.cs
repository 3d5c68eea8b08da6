namespace WijInDeWijk.Web.Infrastructure.Routing;

/// <summary>Names of the addresses behind the site; the rest of the site's are in <see cref="RouteNames"/>.</summary>
public static class EditorRoutes
{
    public const string SignIn = "redactie-aanmelden";
    public const string SignOut = "redactie-afmelden";
    public const string SecondFactor = "redactie-tweede-stap";
    public const string Passkey = "redactie-toegangssleutel";
    public const string PasskeyQuestion = "redactie-toegangssleutel-vraag";
    public const string Held = "redactie-vastgehouden";
    public const string Outside = "redactie-extern";
    public const string OutsideDone = "redactie-extern-binnen";
    public const string Accept = "redactie-uitnodiging";
    public const string ForgotPassword = "redactie-wachtwoord-vergeten";
    public const string ResetPassword = "redactie-nieuw-wachtwoord";

    public const string Queue = "redactie";
    public const string Submission = "redactie-inzending";
    public const string SubmissionFile = "redactie-inzending-bestand";
    public const string SubmissionPresence = "redactie-inzending-aanwezig";
    public const string Take = "redactie-inzending-nemen";
    public const string Give = "redactie-inzending-geven";
    public const string LetGo = "redactie-inzending-loslaten";
    public const string Note = "redactie-inzending-notitie";
    public const string Ask = "redactie-inzending-vraag";
    public const string Return = "redactie-inzending-onderdeel";
    public const string Proposal = "redactie-inzending-voorstel";
    public const string Free = "redactie-inzending-vrijgeven";
    public const string Decline = "redactie-inzending-besluit";
    public const string Reopen = "redactie-inzending-heropenen";

    public const string Reactions = "redactie-reacties";
    public const string Reaction = "redactie-reactie";
    public const string ReactionPresence = "redactie-reactie-aanwezig";
    public const string PublishReaction = "redactie-reactie-plaatsen";
    public const string DeclineReaction = "redactie-reactie-niet-plaatsen";
    public const string TakeBackReaction = "redactie-reactie-terugnemen";

    public const string CheckIns = "redactie-hoe-nu";
    public const string CheckInCase = "redactie-hoe-nu-casus";
    public const string ShowCheckInLink = "redactie-hoe-nu-link";
    public const string MailCheckInLink = "redactie-hoe-nu-mail";
    public const string WithdrawCheckInLink = "redactie-hoe-nu-intrekken";
    public const string NoteCheckIn = "redactie-hoe-nu-telefoon";
    public const string CheckIn = "redactie-hoe-nu-antwoord";
    public const string CheckInPresence = "redactie-hoe-nu-aanwezig";
    public const string PublishCheckIn = "redactie-hoe-nu-plaatsen";
    public const string DeclineCheckIn = "redactie-hoe-nu-niet-plaatsen";
    public const string TakeBackCheckIn = "redactie-hoe-nu-terugnemen";

    public const string StartTelling = "redactie-telefoon-beginnen";
    public const string Telling = "redactie-telefoon";
    public const string LayBefore = "redactie-telefoon-voorleggen";
    public const string GiveLink = "redactie-telefoon-link";
    public const string TakeBack = "redactie-telefoon-terughalen";
    public const string RemoveTelling = "redactie-telefoon-verwijderen";

    public const string Missing = "redactie-wat-mist-er";
    public const string OutsideLinks = "redactie-links";
    public const string CheckLinks = "redactie-links-nakijken";

    public const string Templates = "redactie-sjablonen";
    public const string Template = "redactie-sjabloon";

    public const string Log = "redactie-logboek";
    public const string LogFile = "redactie-logboek-csv";

    public const string People = "redactie-mensen";
    public const string Invite = "redactie-mensen-uitnodigen";
    public const string Person = "redactie-mens";
    public const string Role = "redactie-mens-rol";
    public const string Access = "redactie-mens-toegang";
    public const string LiftLock = "redactie-mens-slot";
    public const string EndSessions = "redactie-mens-sessies";
    public const string Untie = "redactie-mens-koppeling";
    public const string DropSecondFactor = "redactie-mens-tweede-stap";

    public const string Account = "redactie-account";
    public const string Password = "redactie-account-wachtwoord";
    public const string Authenticator = "redactie-account-app";
    public const string ConfirmAuthenticator = "redactie-account-app-bevestigen";
    public const string ConfirmByPasskey = "redactie-toegangssleutel-bevestigen";
    public const string DropAuthenticator = "redactie-account-app-uit";
    public const string RecoveryCodes = "redactie-account-herstelcodes";
    public const string EndSession = "redactie-account-sessie";
    public const string AddPasskey = "redactie-account-sleutel";
    public const string NewPasskeyQuestion = "redactie-account-sleutel-vraag";
    public const string RenamePasskey = "redactie-account-sleutel-naam";
    public const string RemovePasskey = "redactie-account-sleutel-weg";
}
