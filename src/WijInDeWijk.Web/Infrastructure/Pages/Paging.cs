namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>Which part of a long list is shown. A page that does not exist is read as the nearest one that does.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Size">Items a page.</param>
/// <param name="Total">Items in all.</param>
public sealed record Paging(int Page, int Size, int Total)
{
    /// <summary>How the query string names the page.</summary>
    public const string Parameter = "pagina";

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Page - 1) * Size;

    public int First => Total == 0 ? 0 : Skip + 1;

    public int Last => Math.Min(Skip + Size, Total);

    public static Paging Of(int? page, int size, int total)
    {
        var whole = new Paging(1, size, total);
        return whole with { Page = Math.Clamp(page ?? 1, 1, whole.Pages) };
    }

    /// <summary>The numbers of this page and of so many before and after it.</summary>
    public IEnumerable<int> Around(int reach) => Enumerable.Range(1, Pages).Where(number => Math.Abs(number - Page) <= reach);

    /// <summary>The numbers to offer: the first, the last, and those around this page; null where some are left out.</summary>
    public IEnumerable<int?> Numbers()
    {
        var shown = Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 1);
        var previous = 0;
        foreach (var number in shown)
        {
            if (number > previous + 1)
            {
                yield return null;
            }

            yield return previous = number;
        }
    }
}
