namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Forms are saved by a script while somebody types; it sends the form itself, and is answered in JSON.</summary>
internal static class WhileTyping
{
    /// <summary>Sent along by the script.</summary>
    private const string Header = "X-Tussendoor";

    public static bool IsWhileTyping(this HttpRequest request) => request.Headers.ContainsKey(Header);
}
