using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>What an editor has to take out of a text, or say yes to, before readers see it.</summary>
/// <param name="Group">Why several findings are one question.</param>
/// <param name="Findings">One, or all of a group.</param>
public sealed record PrivacyQuestion(PublicText Text, PrivacyGroup Group, IReadOnlyList<PrivacyFinding> Findings)
{
    public const int CodeLength = 8;

    private const int Around = 50;

    public IReadOnlyList<string> Codes { get; } = [.. Findings.Select(Text.CodeOf)];

    /// <summary>What the box for it sends.</summary>
    public string Value => string.Join(',', Codes);

    /// <summary>The editor ticked it just now.</summary>
    public bool IsTicked { get; init; }

    public bool IsAnswered => IsTicked && MayBeConfirmed;

    /// <summary>A number by which the state knows somebody is never for the site.</summary>
    public bool MayBeConfirmed => Group != PrivacyGroup.Forbidden;

    public string Found => DutchFormat.Enumerate([.. Findings.Select(finding => DutchFormat.Quote(finding.Words))]);

    public string Name => $"{PrivacyKindWords.One(Findings[0].Kind)} {Found}";

    public string Label => Group switch
    {
        PrivacyGroup.NamedPeople => $"{DutchFormat.Enumerate([.. Findings.Select(finding => finding.Words)])}: zij staan in de lijst van personen of auteurs, en mogen hier met naam staan",
        PrivacyGroup.Organisations => $"{DutchFormat.Enumerate([.. Findings.Select(finding => finding.Words)])}: dit is van een organisatie, die het zelf bekendmaakt",
        PrivacyGroup.Forbidden => $"Burgerservicenummer (BSN) {Found}: dat mag nooit op de site. Haal het weg",
        _ => $"{Name} mag op de site",
    };

    /// <summary>The words before and after it, to know it by.</summary>
    public string Context
    {
        get
        {
            var words = Findings[0].Words;
            var place = Text.Words.IndexOf(words, StringComparison.Ordinal);
            var (start, end) = (Math.Max(0, place - Around), Math.Min(Text.Words.Length, place + words.Length + Around));
            return place < 0 ? string.Empty : $"… {Text.Words[start..end].ReplaceLineEndings(" ").Trim()} …";
        }
    }

    /// <summary>The same among what is wrong with a text.</summary>
    public Diagnostic ToDiagnostic() => new(Text.Key, LineOf(Findings[0].Words), Text.Part == PublicText.ReasonPart ? PublicText.ReasonPart : null, MayBeConfirmed
        ? $"{Name}: haal het weg, of bevestig bij ‘Mag dit op de site?’ dat het mag."
        : $"{Label}.");

    private int LineOf(string words)
    {
        var (source, place) = (Text.Source ?? string.Empty, Text.Source?.IndexOf(words, StringComparison.Ordinal) ?? -1);
        return source.AsSpan(0, place < 0 ? source.Length : place).Count('\n') + 1;
    }
}

public enum PrivacyGroup
{
    /// <summary>A finding by itself.</summary>
    Alone,

    /// <summary>Full names of who is named with a role in the text itself.</summary>
    NamedPeople,

    /// <summary>General addresses of organisations.</summary>
    Organisations,

    /// <summary>Nobody can say yes to it.</summary>
    Forbidden,
}
