namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>Names of the addresses behind the site; the rest of the site's are in <see cref="Shared.RouteNames"/>.</summary>
public static class EditorRoutes
{
    public const string Queue = "redactie";
    public const string SignIn = "redactie-aanmelden";
    public const string SignOut = "redactie-afmelden";
    public const string SecondFactor = "redactie-tweede-stap";
    public const string RecoveryCode = "redactie-herstelcode";
    public const string Accept = "redactie-uitnodiging";
    public const string ForgotPassword = "redactie-wachtwoord-vergeten";
    public const string ResetPassword = "redactie-nieuw-wachtwoord";
}
