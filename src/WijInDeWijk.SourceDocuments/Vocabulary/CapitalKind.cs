namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Putnam's forms of social capital, with linking beside them.</summary>
public enum CapitalKind
{
    [Term("bonding", "Bonding")]
    Bonding,

    [Term("bridging", "Bridging")]
    Bridging,

    [Term("linking", "Linking")]
    Linking,
}
