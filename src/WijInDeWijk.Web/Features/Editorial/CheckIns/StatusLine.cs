using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>The line of a case's text that says how it stands.</summary>
internal static partial class StatusLine
{
    /// <summary>The same text with another status; the text as it was where it has no such line.</summary>
    public static string Write(string text, CaseStatus status)
    {
        var halves = EditableText.Split(text);
        return halves.Fields is { } fields ? (halves with { Fields = Line().Replace(fields, $"${{field}}{status.Code()}", 1) }).Join() : text;
    }

    [GeneratedRegex(@"^(?<field>status:\s*)[\w-]+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
