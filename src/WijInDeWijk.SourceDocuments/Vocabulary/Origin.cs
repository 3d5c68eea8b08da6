namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Who says it.</summary>
public enum Origin
{
    [Term("publicatie", "Publicatie")]
    Publication,

    [Term("redactie", "Redactie")]
    Editors,

    [Term("inzender", "Inzender")]
    Contributor,
}
