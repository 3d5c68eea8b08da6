using System.Collections.Concurrent;
using System.Diagnostics;

namespace WijInDeWijk.Resilience;

/// <summary>How requests of one kind were answered, and in what time.</summary>
internal sealed class Latencies(string what)
{
    private const int NoAnswer = 0;

    private readonly ConcurrentBag<(double Milliseconds, int Status)> _answers = [];

    public int Count => _answers.Count;

    /// <summary>Server errors, and no answer at all.</summary>
    public int Failures => _answers.Count(answer => answer.Status is NoAnswer or >= 500);

    public double Median => Percentile(0.5);

    public async Task MeasureAsync(Func<Task<HttpResponseMessage>> request)
    {
        var start = Stopwatch.GetTimestamp();
        var status = await StatusAsync(request);
        _answers.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, status));
    }

    /// <summary>Asks again and again, with a pause in between.</summary>
    public async Task MeasureAsync(HttpClient client, string address, TimeSpan pause, TimeSpan duration)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < duration; await Task.Delay(pause))
        {
            await MeasureAsync(() => client.GetAsync(address));
        }
    }

    public Finding WithinP99(double bar) => Finding.AtMost($"{what}: p99 (median {Median:0.0} ms, {Count} in all)", Percentile(0.99), bar, "ms");

    public Finding Told() => Finding.Told($"{what}: p99 (median {Median:0.0} ms, {Count} in all)", Percentile(0.99), "ms");

    public Finding NoFailures() => Finding.None($"{what}: 5xx and no answer", Failures, Count);

    public double Percentile(double part)
    {
        var sorted = _answers.Select(answer => answer.Milliseconds).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    }

    private static async Task<int> StatusAsync(Func<Task<HttpResponseMessage>> request)
    {
        try
        {
            using var response = await request();
            await response.Content.CopyToAsync(Stream.Null);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException exception)
        {
            return exception.StatusCode is { } status ? (int)status : NoAnswer;
        }
        catch (TaskCanceledException)
        {
            return NoAnswer;
        }
    }
}
