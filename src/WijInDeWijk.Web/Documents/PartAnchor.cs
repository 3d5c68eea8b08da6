using System.Globalization;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Documents;

/// <summary>The fragments by which the parts of a page that have no heading of their own are addressed.</summary>
public static class PartAnchor
{
    public static string Finding(int index) => Numbered("bevinding", index);

    public static string Party(int index) => Numbered("partij", index);

    public static string Person(int index) => Numbered("persoon", index);

    public static string Question(int index) => Numbered("vraag", index);

    public static string Demand(string of) => $"vraagt-{of.ToLowerInvariant()}";

    /// <summary>The editors' view of a story that somebody sent in stands beside that of who tells it.</summary>
    public static string Capital(CapitalKind kind, Origin origin) => $"kapitaal-{kind.Code()}{(origin is Origin.Editors ? "-redactie" : null)}";

    /// <summary>On a case: what it says about a lesson.</summary>
    public static string Lesson(int number) => string.Create(CultureInfo.InvariantCulture, $"over-les-{number}");

    /// <summary>By its number in the store: its place among the others changes.</summary>
    public static string Reaction(int id) => string.Create(CultureInfo.InvariantCulture, $"reactie-{id}");

    private static string Numbered(string what, int index) => string.Create(CultureInfo.InvariantCulture, $"{what}-{index + 1}");
}
