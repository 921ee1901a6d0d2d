using System.Diagnostics;

namespace Mainstay.Bench;

/// <summary>Times of a run's phases, on standard error.</summary>
internal sealed class Phases
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private TimeSpan _last;

    public void End(string phase)
    {
        var now = _all.Elapsed;
        Console.Error.WriteLine($"{phase} {(now - _last).TotalSeconds:f3} s");
        _last = now;
    }

    /// <summary>The whole, without the run-time's start, and the most memory that the process held.</summary>
    public void Total()
    {
        using var process = Process.GetCurrentProcess();
        Console.Error.WriteLine($"total {_all.Elapsed.TotalSeconds:f3} s, peak {process.PeakWorkingSet64 >> 20} MiB");
    }
}
