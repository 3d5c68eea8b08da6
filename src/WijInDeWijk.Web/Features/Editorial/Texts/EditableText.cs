namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>A text as two fields of a form: what stands between the lines <c>---</c>, and what follows. Joined again it is the same text.</summary>
/// <param name="Fields">Null for a text without them, such as a list.</param>
/// <param name="Body">The running text, or the whole list.</param>
public sealed record EditableText(string? Fields, string Body)
{
    private const string Fence = "---";

    public static EditableText Split(string text)
    {
        var lines = text.Split('\n');
        var end = IsFence(lines[0]) ? Array.FindIndex(lines, 1, IsFence) : -1;
        return end < 0 ? new EditableText(null, text) : new EditableText(string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]));
    }

    /// <summary>What browsers send has other line ends.</summary>
    public static EditableText Sent(string? fields, string? body) => new(fields?.ReplaceLineEndings("\n"), (body ?? string.Empty).ReplaceLineEndings("\n"));

    public string Join() => Fields is null ? Body : $"{Fence}\n{Fields.TrimEnd('\n')}\n{Fence}\n{Body}";

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

    private static bool IsFence(string line) => line.TrimEnd() is Fence;
}
