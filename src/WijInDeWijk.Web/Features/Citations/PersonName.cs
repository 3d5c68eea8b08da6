using System.Collections.Frozen;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A Dutch name in parts: <c>Jasper van de Kamp</c> is Jasper, van de, Kamp. An organisation is a family name alone.</summary>
/// <param name="Suffix">What stands behind it, such as <c>Jr.</c>; empty for most.</param>
/// <param name="HasOthers">Whether <c>et al.</c> or <c>e.a.</c> follows.</param>
public sealed record PersonName(string Given, string Prefix, string Family, string Suffix = "", bool HasOthers = false)
{
    private const string Digraph = "IJ";

    private static readonly FrozenSet<string> Titles =
        new[] { "bc.", "dr.", "drs.", "ing.", "ir.", "mr.", "mw.", "prof." }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Suffixes = new[] { "jr.", "jr", "sr.", "sr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Organisations = new[]
    {
        "bewonersgroep", "buurthuis", "coöperatie", "gemeente", "hogeschool", "ministerie", "omroep", "platform", "provincie", "redactie", "stichting", "universiteit", "vereniging",
        "wijkcentrum", "wijkteam", "woningcorporatie",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Others = [" et al.", " et al", " e.a.", " e.a"];

    /// <summary>Written as one name that is never taken apart.</summary>
    public bool IsOrganisation => Given.Length == 0 && Prefix.Length == 0 && Family.Contains(' ', StringComparison.Ordinal);

    private string WithPrefix => Prefix.Length == 0 ? Family : $"{Prefix} {Family}";

    /// <summary>The family name begins after the first lower-case prefix, or with the first of two names that a hyphen joins; without either it is the last word.</summary>
    public static PersonName Parse(string name)
    {
        var others = Array.Find(Others, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        var words = name[..^(others?.Length ?? 0)].TrimEnd(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Organisations.Contains(words[0]))
        {
            return new PersonName(string.Empty, string.Empty, string.Join(' ', words), HasOthers: others is not null);
        }

        words = [.. words.SkipWhile((word, index) => Titles.Contains(word) && index < words.Length - 1)];
        var suffix = words.Length > 2 && Suffixes.Contains(words[^1]) ? words[^1] : string.Empty;
        return Split(suffix.Length == 0 ? words : words[..^1]) with { Suffix = suffix, HasOthers = others is not null };
    }

    /// <summary><c>Van de Kamp, J.</c></summary>
    public string InApa()
    {
        var family = Prefix.Length == 0 ? Family : $"{char.ToUpperInvariant(Prefix[0])}{Prefix[1..]} {Family}";
        return Behind(Given.Length == 0 ? family : $"{family}, {string.Join(' ', Given.Split(' ').Select(Initials))}");
    }

    /// <summary><c>van de Kamp, Jasper</c></summary>
    public string FamilyFirst() => Behind($"{WithPrefix}{(Given.Length == 0 ? string.Empty : $", {Given}")}");

    /// <summary>By what a name that begins with the family stands in a list: <c>'t Hart, M.</c> under the H, as in the Netherlands.</summary>
    public static string SortKey(string name) => string.Join(' ', name.Split(' ').SkipWhile(IsPrefix));

    private static PersonName Split(string[] words)
    {
        var prefix = Array.FindIndex(words, IsPrefix);
        var joined = Array.FindIndex(words, HasLaterPrefix);
        if (joined >= 0 && (prefix < 0 || joined < prefix))
        {
            return new PersonName(string.Join(' ', words[..joined]), string.Empty, string.Join(' ', words[joined..]));
        }

        if (prefix < 0)
        {
            return new PersonName(string.Join(' ', words[..^1]), string.Empty, words[^1]);
        }

        var family = Array.FindIndex(words, prefix, word => !IsPrefix(word));
        return family < 0
            ? new PersonName(string.Join(' ', words[..prefix]), string.Empty, string.Join(' ', words[prefix..]))
            : new PersonName(string.Join(' ', words[..prefix]), string.Join(' ', words[prefix..family]), string.Join(' ', words[family..]));
    }

    /// <summary>van, der, 't and ’s: its first letter is a small one.</summary>
    private static bool IsPrefix(string word) => word.FirstOrDefault(char.IsLetter) is var letter and not default(char) && char.IsLower(letter);

    /// <summary><c>Jansen-de</c>, of Jansen-de Vries.</summary>
    private static bool HasLaterPrefix(string word) => !IsPrefix(word) && word.LastIndexOf('-') is var hyphen and > 0 && hyphen < word.Length - 1 && IsPrefix(word[(hyphen + 1)..]);

    private static string Initials(string given) => string.Join('-', given.Split('-', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => string.Join(' ', part.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(name => $"{(name.StartsWith(Digraph, StringComparison.Ordinal) ? Digraph : name[..1])}."))));

    private string Behind(string name) => Suffix.Length == 0 ? name : $"{name}, {Suffix}";
}
