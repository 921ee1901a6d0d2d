using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Mainstay.Core.Time;
using Mainstay.Returns.Checking;

namespace Mainstay.Bench.W5Xml;

/// <summary>Checks the workload's return with the census's own reader and rule engine; prints faults by rule, then times.</summary>
internal static class W5XmlBench
{
    private static readonly Rule[] Rules =
    [
        new RuleX0Schema(WorkerReturn.Header, "X0H"),
        new RuleX0Schema(WorkerReturn.Worker, "X0"),
        new RuleX1SweNo(),
        new RuleX2BirthDate(),
        new RuleX3RoleEnd(),
        new RuleX4Ethnicity(),
        new RuleX5ReasonWithEnd(),
        new RuleX6Cases(),
        new RuleX7Fte(),
        new RuleX8ReasonAbsent(),
        new RuleX9SweNoOnce(),
    ];

    public static int Run(string[] args)
    {
        var watch = Stopwatch.StartNew();
        var counted = Counted(args[0]);
        foreach (var line in counted)
        {
            Console.WriteLine(line);
        }

        using var process = Process.GetCurrentProcess();
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"check {watch.Elapsed.TotalSeconds:f3} s, peak {process.PeakWorkingSet64 >> 20} MiB"
            )
        );
        return args.Contains("--check") ? Compared(counted, args[0]) : 0;
    }

    private static List<string> Counted(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var context = new CheckContext(new CensusYear(2025), _ => true, CheckSettings.Shipped);
        var result = ReturnCheck.Of(file, WorkerReturn.Root, Rules, context, WorkerReturn.SweNo, kept: 100);
        if (result.Refused is { } refused)
        {
            return [refused.Message];
        }

        return
        [
            "rule,rows",
            .. result
                .Counts.Where(c => !c.Key.StartsWith("X0", StringComparison.Ordinal))
                .OrderBy(c => c.Key)
                .Select(c => $"{c.Key},{c.Value}"),
            $"workers,{result.Records.GetValueOrDefault("Worker")}",
            $"lines_with_schema_errors,{result.Counts.GetValueOrDefault("X0") + result.Counts.GetValueOrDefault("X0H")}",
        ];
    }

    // A second reading of the same file, with the platform's own reader and rules written another way.
    private static int Compared(List<string> counted, string path)
    {
        using var reader = XmlReader.Create(path);
        var differs = PlainReading.Of(reader).Except(counted).ToArray();
        Console.Error.WriteLine(
            differs.Length == 0
                ? "the plain reading counts the same"
                : $"the plain reading differs: {string.Join("; ", differs)}"
        );
        return differs.Length == 0 ? 0 : 1;
    }
}
