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

    /// <summary>A photo that is within the limit of pixels, and yet takes more memory or time to open than we give it.</summary>
    TooHeavy,
    TooMuchInside,

    /// <summary>So many files wait to be looked at that this one would take too long.</summary>
    Busy,
    TooMuchInSubmission,
    TooMuchFromAddress,
    NoRoom,
    NotSaved,
}
