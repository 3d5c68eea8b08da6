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

    /// <summary>A script, or a form that has one.</summary>
    HasScript,

    /// <summary>Something in it starts a program.</summary>
    StartsProgram,

    /// <summary>It sends what is filled in, or takes data in.</summary>
    SendsData,

    /// <summary>Film and sound with a program of their own.</summary>
    HasMedia,

    /// <summary>It fetches or opens something elsewhere by itself.</summary>
    ReachesOutside,

    /// <summary>A virus scanner found something in it.</summary>
    HasVirus,

    /// <summary>Another file within it that opens in another program.</summary>
    HasEmbeddedFile,

    /// <summary>A file within it is a program, or may be one.</summary>
    HasProgram,

    /// <summary>So many files wait to be looked at that this one would take too long.</summary>
    Busy,
    TooMuchInSubmission,
    TooMuchFromAddress,
    NoRoom,
    NotSaved,
}
