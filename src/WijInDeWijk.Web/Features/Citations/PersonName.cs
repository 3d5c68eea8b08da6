namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A Dutch name in parts: <c>Jasper van de Kamp</c> is Jasper, van de, Kamp.</summary>
public sealed record PersonName(string Given, string Prefix, string Family)
{
    /// <summary>The family name begins after the first lower-case prefix; without one it is the last word.</summary>
    public static PersonName Parse(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = Array.FindIndex(words, 1 % words.Length, word => char.IsLower(word[0]));
        if (prefix <= 0)
        {
            return new PersonName(string.Join(' ', words[..^1]), string.Empty, words[^1]);
        }

        var family = Array.FindIndex(words, prefix, word => !char.IsLower(word[0]));
        return family < 0
            ? new PersonName(string.Join(' ', words[..prefix]), string.Empty, string.Join(' ', words[prefix..]))
            : new PersonName(string.Join(' ', words[..prefix]), string.Join(' ', words[prefix..family]), string.Join(' ', words[family..]));
    }

    /// <summary><c>Van de Kamp, J.</c></summary>
    public string InApa()
    {
        var family = Prefix.Length == 0 ? Family : $"{char.ToUpperInvariant(Prefix[0])}{Prefix[1..]} {Family}";
        return Given.Length == 0 ? family : $"{family}, {string.Join(' ', Given.Split(' ').Select(Initials))}";
    }

    /// <summary><c>van de Kamp, Jasper</c></summary>
    public string FamilyFirst() => $"{(Prefix.Length == 0 ? Family : $"{Prefix} {Family}")}{(Given.Length == 0 ? string.Empty : $", {Given}")}";

    private static string Initials(string given) => string.Join('-', given.Split('-').Select(part => $"{part[0]}."));
}
