using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>The organisation's own sign-in, by OpenID Connect; section <c>Editors:OpenIdConnect</c> of the settings. Off until it is filled in.</summary>
public sealed class ExternalSignInOptions
{
    public const string Section = "Editors:OpenIdConnect";

    /// <summary>What editors call it: 'Aanmelden met …'.</summary>
    [Required]
    [StringLength(60)]
    public string Name { get; set; } = "het account van uw organisatie";

    /// <summary>Where the provider tells of itself, without <c>/.well-known/…</c>.</summary>
    [Url]
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>The provider asks for a second step itself, so ours is left out. It does not say so in a way that all providers share.</summary>
    public bool SecondStepIsTheirs { get; set; }

    /// <summary>Nobody but the organisation hands out its addresses, so one counts as verified where the provider does not say so (Entra ID with one tenant).</summary>
    public bool AddressesAreTheirs { get; set; }

    public bool IsOn => Authority is { Length: > 0 } && ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };

    /// <summary>All of it, or nothing: half is a mistake.</summary>
    public bool IsComplete => IsOn || string.IsNullOrEmpty(Authority + ClientId + ClientSecret);
}
