namespace WijInDeWijk.Benchmarks.Relevance;

/// <summary>How good the answer to one query is.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first five; 1 is the best possible order.</param>
/// <param name="ReciprocalRank">1 for a useful document (grade 2 or 3) in the first place, 1/2 in the second, and so on.</param>
/// <param name="Success">1 where the first document is useful.</param>
/// <param name="Results">How many documents were found.</param>
internal sealed record Measures(double Ndcg, double ReciprocalRank, double Success, int Results)
{
    private const int Depth = 5;
    private const int Useful = 2;

    public static Measures Of(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = Gain(grades.Values.OrderDescending());
        var rank = found.TakeWhile(document => grades.GetValueOrDefault(document) < Useful).Count();
        return new Measures(
            ideal == 0 ? 0 : Gain(found.Select(document => grades.GetValueOrDefault(document))) / ideal,
            rank == found.Count ? 0 : 1.0 / (rank + 1),
            rank == 0 && found.Count > 0 ? 1 : 0,
            found.Count);
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
