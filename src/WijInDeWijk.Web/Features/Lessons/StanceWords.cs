using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>How many cases stand for and against a lesson, as a sentence.</summary>
public static class StanceWords
{
    public static string Summary(StanceCounts counts)
    {
        if (counts.Cases == 0)
        {
            return "Nog geen bewijs uit casussen";
        }

        var stances = new List<string>();
        Add(counts.Supports, "ondersteunt", "ondersteunen");
        Add(counts.Nuances, "nuanceert", "nuanceren");
        Add(counts.Contradicts, "weerspreekt", "weerspreken");
        return $"Steunt op {DutchFormat.Count(counts.Cases, "casus", "casussen")}: {DutchFormat.Enumerate(stances)}";

        void Add(int count, string singular, string plural)
        {
            if (count > 0)
            {
                stances.Add(DutchFormat.Count(count, singular, plural));
            }
        }
    }
}
