using System.Globalization;

namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>One field of a form that was sent.</summary>
public sealed record HeldField(string Name, string Value)
{
    public const string Code = "code";

    private const int LongestLine = 80;

    /// <summary>What a page sends along without anybody typing it. A name that is not here is shown: rather a word too many than one lost.</summary>
    private static readonly string[] Unseen =
    [
        StepForm.Version, StepForm.After, Code, "begin-sleutel", "gezien", "getoond", "website", "terug", "soort", "welke", "item", "bestand", "indicator", "thema", "sjabloon",
    ];

    /// <summary>Goes along, and is not shown.</summary>
    public bool IsUnseen => Value.Length == 0 || Unseen.Contains(Name, StringComparer.Ordinal);

    public bool IsLong => Value.Length > LongestLine || Value.Contains('\n', StringComparison.Ordinal);

    public string Id => $"vast-{Name}";

    /// <summary>Names of fields are Dutch words.</summary>
    public string Label => Name.Length == 0 ? "Veld" : char.ToUpper(Name[0], CultureInfo.InvariantCulture) + Name[1..].Replace('-', ' ');

    /// <summary>Enough rows to read it, for a field of running text.</summary>
    public int Rows => Math.Clamp((Value.Length / LongestLine) + Value.Count(sign => sign == '\n') + 1, 3, 20);

    /// <summary>Never sent back to a page: who has the page would have the secret.</summary>
    public static bool IsSecret(string name) =>
        name == Code || name.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase) || (name != "begin-sleutel" && name.Contains("sleutel", StringComparison.OrdinalIgnoreCase));
}
