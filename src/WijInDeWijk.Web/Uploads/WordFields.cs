using System.Text;
using System.Xml;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// The fields of a text of Word: codes that Word replaces by what they give. A code may be cut in pieces over the text, and fields stand in fields.
/// </summary>
internal sealed class WordFields
{
    private const int MaxCode = 2_000;

    private static readonly string[] Programs = ["DDE", "DDEAUTO"];
    private static readonly string[] Fetching = ["INCLUDETEXT", "INCLUDE", "IMPORT", "RD", "DATABASE"];

    private readonly Stack<StringBuilder> _open = new();
    private bool _isCode;

    public UploadRefusal? Refusal { get; private set; }

    public int Links { get; private set; }

    public void Element(XmlReader reader)
    {
        _isCode = reader.LocalName is "instrText" or "delInstrText";
        if (reader.LocalName is "fldSimple")
        {
            Judge(AttributeOf(reader, "instr") ?? string.Empty);
        }
        else if (reader.LocalName is "fldChar")
        {
            switch (AttributeOf(reader, "fldCharType"))
            {
                case "begin":
                    _open.Push(new StringBuilder());
                    break;
                case "separate" or "end" when _open.TryPeek(out var code):
                    Judge(code.ToString());
                    code.Clear();
                    if (AttributeOf(reader, "fldCharType") == "end")
                    {
                        _open.Pop();
                    }

                    break;
            }
        }
    }

    public void Text(string text)
    {
        if (!_isCode)
        {
            return;
        }

        foreach (var code in _open.Where(code => code.Length < MaxCode))
        {
            code.Append(text);
        }
    }

    private static string? AttributeOf(XmlReader reader, string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }

    private void Judge(string code)
    {
        var words = code.Split((char[])[' ', '\t', '\r', '\n', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return;
        }

        if (Programs.Contains(words[0], StringComparer.OrdinalIgnoreCase))
        {
            Refusal ??= UploadRefusal.StartsProgram;
        }
        else if (Fetching.Contains(words[0], StringComparer.OrdinalIgnoreCase) && (code.Contains("://", StringComparison.Ordinal) || code.Contains("\\\\\\\\", StringComparison.Ordinal) || code.Contains("\"\\\\", StringComparison.Ordinal)))
        {
            Refusal ??= UploadRefusal.ReachesOutside;
        }

        Links += words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && !words.Contains("\\l", StringComparer.OrdinalIgnoreCase) ? 1 : 0;
    }
}
