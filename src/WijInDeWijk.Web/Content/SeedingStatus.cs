using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Content;

/// <summary>How the seeding of this start went; what <c>/health/ready</c> tells.</summary>
public sealed class SeedingStatus
{
    /// <summary>Why the documents were not taken over; empty where they were.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    public bool IsDegraded => Problems.Count > 0;

    public void Degrade(IReadOnlyList<Diagnostic> problems) => Problems = problems;
}
