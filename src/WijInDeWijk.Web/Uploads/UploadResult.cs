using System.Diagnostics.CodeAnalysis;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Either a stored file, or why there is none.</summary>
public sealed record UploadResult
{
    private UploadResult()
    {
    }

    public StoredFile? File { get; private init; }

    public UploadRefusal? Refusal { get; private init; }

    /// <summary>The refusal, in Dutch.</summary>
    public string? Message { get; private init; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal), nameof(Message))]
    public bool IsStored => File is not null;

    internal static UploadResult Stored(StoredFile file) => new() { File = file };

    internal static UploadResult Refused(UploadRefusal refusal, string message) => new() { Refusal = refusal, Message = message };
}
