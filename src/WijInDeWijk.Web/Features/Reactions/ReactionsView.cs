using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>What readers said about a lesson or a case.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="FormUrl">Where one reacts.</param>
public sealed record ReactionsView(IReadOnlyList<ReactionView> Items, string FormUrl)
{
    /// <summary>So many of a kind stand on the page at once; older ones open at a click.</summary>
    public const int AtOnce = 10;

    public ReactionCounts Counts => new(Items.Count(item => item.Kind == ReactionKind.Recognised), Items.Count(item => item.Kind == ReactionKind.Otherwise));

    public IReadOnlyList<ReactionView> Of(ReactionKind kind) => [.. Items.Where(item => item.Kind == kind)];
}

public sealed record ReactionView(int Id, ReactionKind Kind, ReactionWords Words, DateTimeOffset SentAt)
{
    public string Anchor => PartAnchor.Reaction(Id);

    /// <summary>Who says so, and where, as far as they told.</summary>
    public string By => (Words.Who, Words.Place) switch
    {
        ("", "") => "een lezer",
        (var who, "") => who,
        ("", var place) => $"een lezer uit {place}",
        var (who, place) => $"{who}, {place}",
    };
}

/// <summary>How often a lesson or case was recognised. Never added to what cases do: a few lines weigh less than a case.</summary>
public sealed record ReactionCounts(int Recognised, int Otherwise)
{
    public static readonly ReactionCounts None = new(0, 0);

    public bool Any => Recognised + Otherwise > 0;

    /// <summary><c>3 keer herkend, 1 keer anders</c>.</summary>
    public string Words => string.Join(", ", new[] { Said(Recognised, ReactionKind.Recognised), Said(Otherwise, ReactionKind.Otherwise) }.OfType<string>());

    private static string? Said(int count, ReactionKind kind) => count == 0 ? null : $"{DutchFormat.Number(count)} keer {kind.Code()}";
}
