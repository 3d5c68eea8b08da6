namespace WijInDeWijk.Web.Uploads;

/// <summary>What a document holds, for who is to open it.</summary>
/// <param name="Pages">Null where it does not say.</param>
/// <param name="Links">To the outside.</param>
/// <param name="FormFields">To be filled in.</param>
/// <param name="Attachments">Files within it.</param>
public sealed record DocumentContents(int? Pages, int Links, int FormFields, int Attachments);

/// <summary>What looking at a document gave: what it holds, or why it is not taken.</summary>
internal sealed record DocumentVerdict(UploadRefusal? Refusal, DocumentContents? Contents)
{
    public static DocumentVerdict Refused(UploadRefusal refusal) => new(refusal, null);
}
