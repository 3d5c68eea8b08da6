using System.Net;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>An attempt to come in.</summary>
internal static class SignIn
{
    /// <returns>A redirect where it succeeded.</returns>
    public static async Task<HttpStatusCode> WithAsync(TestBed bed, SiteFolder folder, string from, string email, string password)
    {
        using var browser = bed.NewVisitor(folder, from);
        using var response = await browser.PostAsync(await browser.OpenAsync("/redactie/aanmelden"), ("e-mail", email), ("wachtwoord", password));
        return response.StatusCode;
    }
}
