using System.Text;

namespace WijInDeWijk.SourceDocuments.Writing;

/// <summary>Writes a list of entries as people write it: a dash, and a field a line. A field without a value is left out.</summary>
internal sealed class YamlList(string heading)
{
    private const string Indent = "  ";

    private readonly StringBuilder _text = new StringBuilder("# ").Append(heading).Append('\n');

    private bool _isFirstField;

    public YamlList Entry()
    {
        _isFirstField = true;
        return this;
    }

    /// <summary>A value that can't be mistaken for anything else: a number, a code, a slug, a moment.</summary>
    public YamlList Plain(string name, object value) => Line(name, FormattableString.Invariant($"{value}"));

    public YamlList Text(string name, string? value) => string.IsNullOrEmpty(value) ? this : Line(name, YamlText.Block(value, Indent + Indent));

    /// <summary>A list below the entry.</summary>
    public YamlList Lines(string name, IEnumerable<string> values)
    {
        foreach (var (index, value) in values.Index())
        {
            _ = index == 0 ? Line(name, string.Empty) : this;
            _text.Append(Indent).Append(Indent).Append("- ").Append(value).Append('\n');
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    private YamlList Line(string name, string value)
    {
        _text.Append(_isFirstField ? "- " : Indent).Append(name).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');
        _isFirstField = false;
        return this;
    }
}
