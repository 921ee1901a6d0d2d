using System.Globalization;

namespace Mainstay.Bench;

/// <summary>Words and options of a workload's verb.</summary>
/// <param name="Words">What is no option.</param>
/// <param name="Check">A reference that the output must equal; null for none.</param>
/// <param name="Team">W1: the full output of one team that ours must equal; null for none.</param>
/// <param name="Show">W5: how many faults to show in words.</param>
/// <param name="Threads">Threads; all of the machine's by default.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Words, string? Check, string? Team, int Threads, int Show)
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
            Number("--threads", Environment.ProcessorCount),
            Number("--show", 0)
        );

        int Number(string option, int otherwise) =>
            options.TryGetValue(option, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
