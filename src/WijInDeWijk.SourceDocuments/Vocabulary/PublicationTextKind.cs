namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Which part of a publication a text retells.</summary>
public enum PublicationTextKind
{
    [Term("voorwoord", "Woord vooraf")]
    Foreword,

    [Term("inleiding", "Inleiding")]
    Introduction,
}
