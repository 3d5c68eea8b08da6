namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Ties a value to the Dutch of the field.</summary>
/// <param name="code">How documents and query strings write it.</param>
/// <param name="label">How a page shows it.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string code, string label) : Attribute
{
    public string Code { get; } = code;

    public string Label { get; } = label;
}
