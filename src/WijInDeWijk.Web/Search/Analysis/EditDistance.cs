namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>How many letters are missing, too many, wrong or swapped between two words (Damerau, in its restricted form).</summary>
internal static class EditDistance
{
    /// <param name="first">A word.</param>
    /// <param name="second">Another word.</param>
    /// <param name="limit">A distance over this need not be known exactly.</param>
    /// <returns>The distance, or a number over the limit.</returns>
    public static int Between(string first, string second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> twoBack = stackalloc int[second.Length + 1];
        Span<int> oneBack = stackalloc int[second.Length + 1];
        Span<int> current = stackalloc int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            oneBack[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var cost = first[row - 1] == second[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], oneBack[column]) + 1, oneBack[column - 1] + cost);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    current[column] = Math.Min(current[column], twoBack[column - 2] + 1);
                }

                least = Math.Min(least, current[column]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = twoBack;
            twoBack = oneBack;
            oneBack = current;
            current = spare;
        }

        return oneBack[second.Length];
    }
}
