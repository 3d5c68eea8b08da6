namespace WijInDeWijk.Resilience.Interruption;

/// <summary>A first start is ended at any moment of it; the next one makes the site all the same.</summary>
internal static class FirstStart
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed) => await BrokenOffStarts.RunAsync(bed, bed.EmptySite, site => site.Count("DocumentIdentities"));
}
