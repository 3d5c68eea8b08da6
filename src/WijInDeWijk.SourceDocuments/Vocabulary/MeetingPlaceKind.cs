namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What kind of place people meet in.</summary>
public enum MeetingPlaceKind
{
    [Term("gebouw", "Gebouw")]
    Building,

    [Term("huiskamer", "Huiskamer")]
    LivingRoom,

    [Term("serre", "Serre")]
    Conservatory,

    [Term("mobiel", "Mobiel")]
    Mobile,

    [Term("openbare-ruimte", "Openbare ruimte")]
    PublicSpace,
}
