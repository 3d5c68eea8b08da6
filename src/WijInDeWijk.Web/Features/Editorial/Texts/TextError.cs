using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Content.Publishing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>One thing to put right, or worth a look, in words for who is editing.</summary>
/// <param name="Target">The field of the form that it is about, as a fragment.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record TextError(string Target, string Message)
{
    public const string FieldsTarget = "#kenmerken";
    public const string BodyTarget = "#tekst";
    public const string ReasonTarget = "#reden";
    public const string ReadersTarget = "#lezers-lezen";
    public const string PublicationTarget = "#publicatie";

    /// <param name="diagnostic">As the reader of documents found it.</param>
    /// <param name="file">The text that is being edited.</param>
    /// <param name="halves">Its fields.</param>
    public static TextError Of(Diagnostic diagnostic, string file, EditableText halves)
    {
        var field = diagnostic.Field is null ? null : $" ({diagnostic.Field})";
        if (!string.Equals(diagnostic.File, file, StringComparison.Ordinal))
        {
            return new TextError(halves.Fields is null ? BodyTarget : FieldsTarget, $"In {NameOf(diagnostic.File)}, regel {diagnostic.Line}{field}: {diagnostic.Message}");
        }

        if (diagnostic.Field == PublicText.ReasonPart)
        {
            return new TextError(ReasonTarget, diagnostic.Message);
        }

        var (isInFields, line) = halves.Place(diagnostic.Line);
        return isInFields
            ? new TextError(FieldsTarget, $"Kenmerken, regel {line}{field}: {diagnostic.Message}")
            : new TextError(BodyTarget, $"{(halves.Fields is null ? "Lijst" : "Tekst")}, regel {line}{field}: {diagnostic.Message}");
    }

    private static string NameOf(string file) => TextKinds.ListName(file)?.ToLowerInvariant() ?? (TextKinds.Of(file) is { } kind ? $"{kind.Label().ToLowerInvariant()}: {Path.GetFileNameWithoutExtension(file)}" : file);
}
