using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What an editor narrows the list of texts to; a value that does not exist narrows nothing.</summary>
public sealed record TextFilter
{
    public const string Away = "weg";
    public const string ChangedHere = "gewijzigd";

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; init; }

    [FromQuery(Name = "stand")]
    public string? Standing { get; init; }

    public bool Keeps(TextItem item) =>
        (!Terms.TryParse<TextKind>(Kind, out var kind) || item.Kind == kind)
        && (Standing is not Away || item.State != SourceTextState.Published)
        && (Standing is not ChangedHere || item.IsChangedHere)
        && (string.IsNullOrWhiteSpace(Words) || item.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase) || item.File.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase));
}
