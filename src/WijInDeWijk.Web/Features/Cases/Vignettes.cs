using System.Collections.Concurrent;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Which drawing stands with a case: its own, or else that of its kind of meeting place.</summary>
public sealed class Vignettes(IWebHostEnvironment environment)
{
    // Drawings come with a new version of the site, never while it runs: each is looked for once.
    private readonly ConcurrentDictionary<string, bool> _found = new(StringComparer.Ordinal);

    /// <summary>The name of a drawing in <c>wwwroot/vignetten</c>, and of the same one as a picture beside a shared link.</summary>
    public string For(CaseCard study) => HasItsOwn(study.Slug) ? study.Slug : $"soort-{study.MeetingPlace.Code()}";

    private bool HasItsOwn(string slug) =>
        _found.GetOrAdd(slug, name => environment.WebRootFileProvider.GetFileInfo($"vignetten/{name}.svg").Exists);
}
