using System.Text;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>How a Dutch word sounds, roughly: what is often confused in writing becomes the same.</summary>
internal static class DutchPhonetics
{
    private static readonly (string Written, string Heard)[] Spellings =
    [
        ("ij", "ei"), ("y", "ei"), ("ou", "au"), ("uw", "u"), ("sch", "sg"), ("ch", "g"), ("ck", "k"), ("qu", "kw"), ("c", "k"), ("ph", "f"), ("th", "t"),
        ("dt", "t"), ("x", "ks"), ("z", "s"), ("v", "f"),
    ];

    public static string Of(string word)
    {
        var sound = Spellings.Aggregate(word, (heard, spelling) => heard.Replace(spelling.Written, spelling.Heard, StringComparison.Ordinal));
        var single = new StringBuilder(sound.Length);
        foreach (var letter in sound)
        {
            if (single.Length == 0 || single[^1] != letter)
            {
                single.Append(letter);
            }
        }

        return single.ToString();
    }
}
