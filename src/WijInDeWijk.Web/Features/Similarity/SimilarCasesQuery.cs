using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>The cases that are most like a case, and why, computed from what the store knows of them.</summary>
public sealed class SimilarCasesQuery(SiteDbContext store, TraitStore traits)
{
    private const int Nearest = 3;
    private const int MaxReasons = 4;

    public async Task<IReadOnlyList<SimilarCase>> ReadAsync(int caseId, CancellationToken cancellationToken)
    {
        var index = await traits.ReadAsync(store, cancellationToken);
        return [.. index.Nearest(caseId, Nearest).Select(likeness => new SimilarCase(likeness.Other.Title, likeness.Other.Slug, InWords(likeness.Shared)))];
    }

    /// <summary><c>Ook gestart door bewoners, ook voor jong en oud, …</c></summary>
    private static string InWords(IReadOnlyList<SharedTrait> shared)
    {
        // 'Voor jong en oud' says it already.
        var both = shared.Any(trait => trait.Key is "groep:jong-en-oud");
        var reasons = shared.Where(trait => !both || trait.Key is not ("groep:jong" or "groep:oud")).Take(MaxReasons).Select(trait => $"ook {trait.Words}");
        return DutchFormat.Sentence(string.Join(", ", reasons));
    }
}

/// <param name="Why">In words.</param>
public sealed record SimilarCase(string Title, string Slug, string Why);
