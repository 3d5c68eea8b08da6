namespace WijInDeWijk.SourceDocuments;

/// <summary>What editors wrote in a case that somebody told: what may stay when the words of its teller go. What does not say that it is theirs, goes.</summary>
public static class EditorsWords
{
    private const string Marker = "[redactie]";

    /// <summary>Lists in which an item says whose it is.</summary>
    private static readonly string[] Lists = ["kerncijfers", "partijen", "personen", "bevindingen"];

    /// <summary>Where it stands, and what editors made of it.</summary>
    private static readonly HashSet<string> Fields = new(["slug", "herkomst", "geplaatst", "themas", "sociaal-kapitaal-redactie", "aantekeningen", .. Lists], StringComparer.Ordinal);

    public static string In(string story)
    {
        var rest = FrontMatter.Split(story).Only(Fields);
        rest = Lists.Aggregate(rest, (text, list) => text.WithoutItems(list, item => item("herkomst") is not "redactie"));
        var blocks = rest.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(block => IsHeading(block) || block.TrimEnd().EndsWith(Marker, StringComparison.Ordinal)).ToList();
        var kept = blocks.Where((block, place) => !IsHeading(block) || (place + 1 < blocks.Count && !IsHeading(blocks[place + 1])));
        return (rest with { Body = string.Concat(kept.Select(block => $"{block.Trim('\n')}\n\n")) }).Text;
    }

    /// <summary>A lesson without what the teller of a case said about it.</summary>
    public static string WithoutEvidence(string lesson, string caseSlug) =>
        FrontMatter.Split(lesson).WithoutItems("bewijs", item => item("casus") == caseSlug && item("herkomst") is not "redactie").Text;

    private static bool IsHeading(string block) => block.TrimStart('\n').StartsWith('#') && !block.Trim('\n').Contains('\n', StringComparison.Ordinal);
}
