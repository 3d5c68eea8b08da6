using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>The page with photos and documents.</summary>
/// <param name="Errors">By where they belong: an id on the page, and what is wrong.</param>
public sealed record AttachmentsView(string Reference, string Code, bool IsDraft, IReadOnlyList<FileView> Files, IReadOnlyList<(string Target, string Message)> Errors)
{
    public const int Most = 10;

    public int MaxMegabytes { get; init; }

    public int SubmissionMegabytes { get; init; }

    public int Left => Most - Files.Count;

    public string? ErrorAt(string id) => Errors.FirstOrDefault(error => error.Target == $"#{id}").Message;
}

public sealed record FileView(int Id, string Name, string ContentType, long Length, int? Width, int? Height, string Alt, string Maker, bool HasConsent, bool IsInfected)
{
    public bool IsPhoto => Width is not null;

    public static FileView Of(SubmissionFile file) =>
        new(file.Id, file.OriginalName, file.ContentType, file.Length, file.Width, file.Height, file.Alt, file.Maker, file.ConsentAt is not null, file.IsInfected);
}
