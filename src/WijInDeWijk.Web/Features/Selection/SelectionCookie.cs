namespace WijInDeWijk.Web.Features.Selection;

/// <summary>
/// Keeps a selection with the reader, and nothing of it on the server. Only the pages of the selection itself get to see
/// the cookie, so all others stay the same for everybody.
/// </summary>
internal static class SelectionCookie
{
    public const string Name = "mijn-selectie";
    public const int DaysKept = 90;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(DaysKept);

    public static SelectionItems Read(HttpRequest request) => SelectionItems.FromText(request.Cookies[Name]);

    public static void Write(HttpResponse response, SelectionItems items)
    {
        var options = new CookieOptions
        {
            Path = "/" + Name,
            HttpOnly = true,
            Secure = response.HttpContext.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (items.IsEmpty)
        {
            response.Cookies.Delete(Name, options);
        }
        else
        {
            response.Cookies.Append(Name, items.ToText(), options);
        }
    }
}
