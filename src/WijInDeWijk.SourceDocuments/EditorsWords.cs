using WijInDeWijk.SourceDocuments.Writing;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments;

/// <summary>What editors wrote in a case that somebody told: what may stay when the words of its teller go. What does not say that it is theirs, goes.</summary>
public static class EditorsWords
{
    private const string Marker = "[redactie]";

    /// <summary>Lists in which an item says whose it is.</summary>
    private static readonly string[] Lists = ["kerncijfers", "partijen", "personen", "bevindingen"];

    /// <summary>Where it stands, and what editors made of it.</summary>
    private static readonly HashSet<string> Fields = new(["slug", "herkomst", "geplaatst", "themas", "sociaal-kapitaal-redactie", "aantekeningen", .. Lists], StringComparer.Ordinal);

    private static readonly string[] AttributedFolders = ["casussen", "lessen"];

    private static readonly string[] AttributedLists = [.. Lists, "bewijs", "aantekeningen", "vervolg"];

    public static string In(string story)
    {
        var rest = FrontMatter.Split(story).Only(Fields);
        rest = Lists.Aggregate(rest, (text, list) => text.WithoutItems(list, item => item("herkomst") is not "redactie"));
        var blocks = rest.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(block => IsHeading(block) || block.TrimEnd().EndsWith(Marker, StringComparison.Ordinal)).ToList();
        var kept = blocks.Where((block, place) => !IsHeading(block) || (place + 1 < blocks.Count && !IsHeading(blocks[place + 1])));
        return (rest with { Body = string.Concat(kept.Select(block => $"{block.Trim('\n')}\n\n")) }).Text;
    }

    /// <summary>
    /// The same text in which what was added to a list says that it is the editors': who adds something to a case or lesson and names no page,
    /// knows it themselves. What stood there before, keeps saying what it said.
    /// </summary>
    /// <param name="file">Of the text; any but a case or a lesson stays as it is.</param>
    /// <param name="text">As an editor leaves it.</param>
    /// <param name="before">As they found it; empty for a new one.</param>
    public static string Attributed(string file, string text, string before) =>
        AttributedFolders.Contains(file.Split('/')[0], StringComparer.Ordinal) ? AttributedLists.Aggregate(text, (rest, list) => Attributed(list, rest, FrontMatter.Split(before))) : text;

    private static string Attributed(string list, string text, FrontMatter before)
    {
        var document = FrontMatter.Split(text);
        if (document.Additions() is not { } additions)
        {
            return text;
        }

        var known = (before.Additions()?.Groups(list) ?? []).Where(IsUnattributed).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var added = additions.Groups(list).Where(item => IsUnattributed(item) && !known.Contains(NameOf(item))).ToList();
        return added.Count == 0 ? text : (document with { Fields = additions.To(added, "herkomst", "redactie") }).Text;
    }

    private static bool IsUnattributed(YamlMappingNode item) => YamlAddition.ValueOf(item, "herkomst") is null && YamlAddition.ValueOf(item, "pagina") is null;

    /// <summary>What it is known by: that stays when something else about it changes.</summary>
    private static string NameOf(YamlMappingNode item) =>
        YamlAddition.ValueOf(item, "id") ?? YamlAddition.ValueOf(item, "naam") ?? YamlAddition.ValueOf(item, "tekst") ?? string.Empty;

    /// <summary>A lesson without what the teller of a case said about it.</summary>
    public static string WithoutEvidence(string lesson, string caseSlug) =>
        FrontMatter.Split(lesson).WithoutItems("bewijs", item => item("casus") == caseSlug && item("herkomst") is not "redactie").Text;

    private static bool IsHeading(string block) => block.TrimStart('\n').StartsWith('#') && !block.Trim('\n').Contains('\n', StringComparison.Ordinal);
}
