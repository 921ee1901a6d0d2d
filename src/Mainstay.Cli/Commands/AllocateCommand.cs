using System.CommandLine;
using Mainstay.App.Caseload;
using Mainstay.Planning.Allocation;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay allocate</c>: every case to one permitted worker, at least cost, with a proof (contract K9, K30).</summary>
internal static class AllocateCommand
{
    private const string About = """
        Give every case one permitted worker at least total cost, nobody above their limit, and prove that nothing is cheaper.

        The workers' file has the columns worker, load, cap, limit; the costs' file case, worker, cost, a row for each permitted pair.
        A worker's next case costs 100 x (2 x (load + taken) - 1) / cap more, rounded down, so that loads stand to caps alike.

        Examples:
          mainstay allocate workers.csv costs.csv
          mainstay allocate workers.csv costs.csv --json
        """;

    public static Command Make(CommandContext context)
    {
        var workers = new Argument<FileInfo>("workers") { Description = "The workers, CSV: worker, load, cap, limit" };
        var costs = new Argument<FileInfo>("costs") { Description = "The permitted pairs, CSV: case, worker, cost" };
        var json = Options.Json();
        var command = new Command("allocate", About) { workers, costs, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var files = Read(parsed.GetValue(workers)!, parsed.GetValue(costs)!);
                await context.Error.WriteLineAsync($"{files.Cases.Count} cases, {files.Workers.Count} workers");
                var plan = AllocationEngine.Solve(files.Problem, cancel: cancel);
                if (Certificate.Faults(files.Problem, plan) is { Count: > 0 } faults)
                {
                    throw new InvalidOperationException($"The plan did not pass its own check: {faults[0]}");
                }

                await context.Out.WriteLineAsync(
                    parsed.GetValue(json) ? AllocationWriting.Json(files, plan) : AllocationWriting.Text(files, plan)
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static AllocationFiles Read(FileInfo workers, FileInfo costs)
    {
        using var workerRows = CsvFiles.Open(workers);
        using var costRows = CsvFiles.Open(costs);
        var (files, findings, ofWorkers) = AllocationFiles.Read(workerRows, costRows);
        return files ?? throw CsvFiles.Refusal(ofWorkers ? workers : costs, findings);
    }
}
