using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Editorial.Commands;

/// <summary>What every form about a versioned thing sends; a button without fields sends nothing else.</summary>
public record VersionForm
{
    /// <summary>The version that the page showed.</summary>
    [FromForm(Name = "versie")]
    public int Version { get; init; }
}
