namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>How a reader's own practice compares with a lesson or a case.</summary>
public enum ReactionKind
{
    [Term("herkend", "Dit herkennen wij")]
    Recognised,

    [Term("anders", "Bij ons liep het anders")]
    Otherwise,
}
