namespace WijInDeWijk.Tests.Support;

/// <summary>What the site does after its answer.</summary>
internal static class Eventually
{
    /// <returns>What was read last: ready, or as it was after five seconds.</returns>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> isReady)
    {
        for (var attempt = 0; ; attempt++)
        {
            var value = await read();
            if (isReady(value) || attempt == 200)
            {
                return value;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
