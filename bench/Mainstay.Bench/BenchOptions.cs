using System.Globalization;

namespace Mainstay.Bench;

/// <summary>Words and options of a workload's verb.</summary>
/// <param name="Words">What is no option.</param>
/// <param name="Check">A reference that the output must equal; null for none.</param>
/// <param name="Team">W1: the full output of one team that ours must equal; null for none.</param>
/// <param name="Threads">Threads; all of the machine's by default.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Words, string? Check, string? Team, int Threads)
{
    public static BenchOptions Parse(IReadOnlyList<string> args)
    {
        List<string> words = [];
        Dictionary<string, string> options = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Count)
            {
                options[args[i]] = args[++i];
            }
            else
            {
                words.Add(args[i]);
            }
        }

        return new(
            words,
            options.GetValueOrDefault("--check"),
            options.GetValueOrDefault("--team"),
            options.TryGetValue("--threads", out var n)
                ? int.Parse(n, CultureInfo.InvariantCulture)
                : Environment.ProcessorCount
        );
    }
}
