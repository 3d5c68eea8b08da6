namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Folded">In lower case, without diacritics.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">The character after its last.</param>
public readonly record struct TextWord(string Folded, int Start, int End);
