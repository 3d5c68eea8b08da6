namespace WijInDeWijk.Web.Features.Shared;

public static class RequestAddress
{
    /// <summary>The address by which somebody elsewhere finds a page of this site.</summary>
    public static string AbsoluteAddress(this HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";
}
