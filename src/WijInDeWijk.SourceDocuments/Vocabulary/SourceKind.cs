namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What kind of literature a source is.</summary>
public enum SourceKind
{
    [Term("boek", "Boek")]
    Book,

    [Term("hoofdstuk", "Hoofdstuk")]
    Chapter,

    [Term("artikel", "Artikel")]
    Article,

    [Term("rapport", "Rapport")]
    Report,

    [Term("proefschrift", "Proefschrift")]
    Dissertation,

    [Term("website", "Website")]
    Website,

    [Term("documentaire", "Documentaire")]
    Documentary,

    [Term("overig", "Overig")]
    Other,
}
