namespace WijInDeWijk.Web.Infrastructure.Keys;

/// <summary>What the keys of cookies, forms and authenticator apps are encrypted with; section <c>Keys</c> of the settings.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A PFX file with an RSA key, relative to the content root. Without one, the rights of the folder are all that guards the keys.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }
}
