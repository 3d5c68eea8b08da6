namespace WijInDeWijk.Web.Documents;

/// <summary>The headings of a page, to jump to.</summary>
public sealed record Contents(IReadOnlyList<ContentsEntry> Entries)
{
    /// <summary>Headings of the text, then what the page adds below it.</summary>
    public static Contents Of(TextView text, params IEnumerable<ContentsEntry> further) => new(
    [
        .. text.Sections.Where(section => section.Heading is not null).Select(section => new ContentsEntry(section.Heading!, section.Anchor)),
        .. further,
    ]);
}

public sealed record ContentsEntry(string Title, string Anchor);
