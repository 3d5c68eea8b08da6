namespace WijInDeWijk.Web.Uploads;

/// <summary>Why a file was not taken.</summary>
public enum UploadRefusal
{
    Empty,
    TooLarge,
    UnknownKind,
    OldOffice,
    NoWordDocument,
    OpenDocument,
    HasMacros,
    HasPassword,
    Damaged,
    TooManyPixels,
    TooMuchInside,
    NotSaved,
}
