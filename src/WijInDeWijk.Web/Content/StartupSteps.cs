using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content;

/// <summary>Runs the steps of a start one by one. A step that takes longer than a second says so; one that never ends, ends the start.</summary>
public sealed class StartupSteps(IOptions<StoreOptions> options, ILogger<StartupSteps> logger)
{
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(1);

    /// <param name="name">In Dutch, as in 'bezig met …': the administrator reads it.</param>
    /// <param name="step">May do its work without ever waiting: it gets a thread of its own.</param>
    /// <param name="cancellationToken">The program is asked to stop.</param>
    /// <exception cref="StartupException">The step was not done within <see cref="StoreOptions.StartStepMinutes"/>.</exception>
    public async Task RunAsync(string name, Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var running = Task.Run(() => step(cancellationToken), cancellationToken);
        var isSlow = await Task.WhenAny(running, Task.Delay(Unnoticed, cancellationToken)) != running;
        if (isSlow)
        {
            SeedingLog.SlowStep(logger, name);
        }

        try
        {
            await running.WaitAsync(TimeSpan.FromMinutes(options.Value.StartStepMinutes), cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new StartupException($"Het starten is afgebroken: {name} was na {options.Value.StartStepMinutes} minuten niet klaar.", exception);
        }

        if (isSlow)
        {
            var taken = TimeProvider.System.GetElapsedTime(start);
            SeedingLog.StepDone(logger, name, taken.TotalSeconds);
        }
    }
}
