namespace WijInDeWijk.Tests.Support;

/// <summary>Setting up an app, which asks for the password first.</summary>
internal static class Authenticators
{
    public const string Address = "/redactie/account/app";

    /// <returns>The page with the key.</returns>
    public static async Task<Reply> OpenAuthenticatorAsync(this Desk desk)
    {
        await desk.SendAsync(await desk.OpenAsync(Address), ("huidig", EditorSite.Password));
        return await desk.OpenAsync(Address);
    }
}
