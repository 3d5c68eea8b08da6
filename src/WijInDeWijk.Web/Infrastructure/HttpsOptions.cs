using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Section <c>Https</c> of the settings.</summary>
public sealed class HttpsOptions
{
    public const string Section = "Https";

    /// <summary>
    /// For how many days a browser that came over https refuses to come otherwise (Strict-Transport-Security); 0 says nothing. There is no way
    /// back for a browser that heard it: set it once https works for good.
    /// </summary>
    [Range(0, 730)]
    public int HstsDays { get; set; }
}
