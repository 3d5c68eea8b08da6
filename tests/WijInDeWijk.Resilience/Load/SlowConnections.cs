using System.Net.Sockets;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Load;

/// <summary>Two hundred connections send a header a second and never come to an end.</summary>
internal static class SlowConnections
{
    private const int Connections = 200;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder);
        using var visitor = bed.NewVisitor(folder);
        var (kept, other) = (new Latencies("kept page beside it"), new Latencies("search beside it"));
        var address = $"/casussen/{ManyCases.Slug(1)}";
        await visitor.Client.GetAsync(address);
        await visitor.Client.GetAsync("/zoeken?q=pompoen");

        using var stop = new CancellationTokenSource();
        var slow = Enumerable.Range(0, Connections).Select(_ => TrickleAsync(folder.Address, stop.Token)).ToList();
        await Task.WhenAll(
            kept.MeasureAsync(visitor.Client, address, TimeSpan.FromMilliseconds(20), bed.Duration),
            other.MeasureAsync(visitor.Client, "/zoeken?q=pompoen", TimeSpan.FromMilliseconds(100), bed.Duration));
        await stop.CancelAsync();
        await Task.WhenAll(slow);
        return [kept.NoFailures(), kept.WithinP99(100), other.NoFailures(), other.WithinP99(1_000)];
    }

    private static async Task TrickleAsync(Uri site, CancellationToken stop)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(site.Host, site.Port, stop);
            await using var stream = client.GetStream();
            await stream.WriteAsync("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"u8.ToArray(), stop);
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
                await stream.WriteAsync("X: 1\r\n"u8.ToArray(), stop);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // Done, or sent away.
        }
    }
}
