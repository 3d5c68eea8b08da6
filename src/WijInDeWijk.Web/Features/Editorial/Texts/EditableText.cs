using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>A text as two fields of a form: what stands between the lines <c>---</c>, and what follows. Joined again it is the same text.</summary>
/// <param name="Fields">Null for a text without them, such as a list.</param>
/// <param name="Body">The running text, or the whole list.</param>
public sealed record EditableText(string? Fields, string Body)
{
    public static EditableText Split(string text)
    {
        var document = FrontMatter.Split(text);
        return new EditableText(document.Fields is { } fields ? WithoutLineEnd(fields) : null, document.Body);
    }

    public static EditableText Sent(string? fields, string? body) => new(fields, body ?? string.Empty);

    public string Join() => new FrontMatter(Fields is null ? null : $"{Fields.TrimEnd('\n')}\n", Body).Text;

    /// <summary>In which field a line of the whole text stands, and on which line of that field.</summary>
    public (bool IsInFields, int Line) Place(int line)
    {
        if (Fields is null)
        {
            return (false, line);
        }

        var last = Fields.TrimEnd('\n').Split('\n').Length + 1;
        return line <= last + 1 ? (true, Math.Max(1, Math.Min(line, last) - 1)) : (false, line - last - 1);
    }

    private static string WithoutLineEnd(string fields) => fields.EndsWith('\n') ? fields[..^1] : fields;
}
