namespace WijInDeWijk.SourceDocuments;

/// <summary>One thing that is wrong in a source document, in words for the editor who wrote it.</summary>
/// <param name="File">Path of the document, relative to the folder that was read, with forward slashes.</param>
/// <param name="Line">Line in that file, counted from 1.</param>
/// <param name="Field">Field of the front matter, such as <c>kerncijfers[2].waarde</c>; null for the running text.</param>
/// <param name="Message">What is wrong and what is allowed, in Dutch.</param>
public sealed record Diagnostic(string File, int Line, string? Field, string Message)
{
    /// <summary>Worth a look, but the document can be shown as it is; see <see cref="SourceLibrary.IsSound"/>.</summary>
    public bool IsWarning { get; init; }

    public override string ToString() => Field is null ? $"{File}:{Line}: {Message}" : $"{File}:{Line}: {Field}: {Message}";
}
