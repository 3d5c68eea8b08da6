namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>How somebody came in, for the log. The ways of Identity itself (password, code) need no word.</summary>
internal static class SignInMethods
{
    public const string Passkey = "toegangssleutel";

    public static bool IsFromOutside(string? way) => way is not (null or Passkey);

    public static string? Words(string? way) => way switch
    {
        Passkey => "Met een toegangssleutel",
        null => null,
        _ => "Via de organisatie",
    };
}
