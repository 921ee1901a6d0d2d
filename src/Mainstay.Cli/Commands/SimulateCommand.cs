using System.CommandLine;
using System.CommandLine.Parsing;
using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay simulate</c>: a model's futures as bands by week (contract K9).</summary>
internal static class SimulateCommand
{
    private const string About = """
        Simulate the futures of a council that a model describes: posts filled, agency, caseload, cost, cases waiting, leavers.

        The model is a JSON file; docs/models/simulation.schema.json describes it. The same model, seed and replications give the
        same figures on any machine. First bands go to standard error while the rest are worked out. Ranges, not promises.

        Examples:
          mainstay simulate --example > model.json
          mainstay simulate model.json
          mainstay simulate model.json --seed 7 --replications 1000 --weeks 52
          mainstay simulate model.json --csv bands.csv
          mainstay simulate model.json --json > bands.json
        """;

    public static Command Make(CommandContext context)
    {
        var model = new Argument<FileInfo?>("model")
        {
            Description = "The model, a JSON file",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var example = new Option<bool>("--example")
        {
            Description = "Print an example model: one council of 600 posts",
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Any whole number from 0. Default: 1",
            DefaultValueFactory = _ => 1,
        };
        var replications = Whole("--replications", "How many futures", 10_000, SimulationSpec.MostReplications);
        var threads = Whole(
            "--threads",
            "Threads; the figures do not depend on them",
            Environment.ProcessorCount,
            1024
        );
        var weeks = Whole("--weeks", "Weeks to simulate, instead of the model's", null, CouncilModelReader.MostWeeks);
        var csv = new Option<FileInfo?>("--csv") { Description = "Write every week to this file as well" };
        var json = Options.Json();
        var command = new Command("simulate", About) { model, example, seed, replications, threads, weeks, csv, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                if (parsed.GetValue(example))
                {
                    await context.Out.WriteAsync(ExampleModel.Document());
                    return Exit.Done;
                }

                var council = await ReadAsync(parsed.GetValue(model), cancel);
                var spec = new SimulationSpec(
                    council with
                    {
                        Weeks = parsed.GetValue(weeks) ?? council.Weeks,
                    },
                    parsed.GetValue(seed),
                    parsed.GetValue(replications)!.Value
                );
                var effort = new SimulationEffort(parsed.GetValue(threads)!.Value);
                var bands = await RunAsync(spec, effort, context, cancel);
                if (parsed.GetValue(csv) is { } file)
                {
                    await Output.WriteAsync(SimulationWriting.Csv(bands), file, context, cancel);
                }

                await context.Out.WriteLineAsync(
                    parsed.GetValue(json) ? SimulationWriting.Json(spec, bands) : SimulationWriting.Text(spec, bands)
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static async Task<CouncilModel> ReadAsync(FileInfo? file, CancellationToken cancel)
    {
        if (file is null)
        {
            throw new RefusedException("Name a model, for example: mainstay simulate --example > model.json");
        }

        if (!file.Exists)
        {
            throw new RefusedException($"There is no file {file.FullName}");
        }

        var model = CouncilModelReader.Read(await File.ReadAllBytesAsync(file.FullName, cancel), file.Name);
        return model.IsOk
            ? model.Value
            : throw new RefusedException(string.Join(Environment.NewLine, model.Problems.Select(p => p.Message)));
    }

    private static async Task<IReadOnlyList<SimulationBands>> RunAsync(
        SimulationSpec spec,
        SimulationEffort effort,
        CommandContext context,
        CancellationToken cancel
    )
    {
        IReadOnlyList<SimulationBands> bands = [];
        foreach (var samples in CouncilSimulation.Refine(spec, effort, cancel))
        {
            bands = SimulationBands.Of(samples, Enum.GetValues<SimulationMeasure>(), effort);
            var last = bands[0].Weeks[^1];
            await context.Error.WriteLineAsync(
                $"{samples.Done:#,0} of {spec.Replications:#,0} replications: headcount in week {spec.Model.Weeks - 1} "
                    + $"is {last.P50:0} ({last.P05:0} to {last.P95:0})"
            );
        }

        return bands;
    }

    private static Option<int?> Whole(string name, string description, int? otherwise, int most) =>
        new(name)
        {
            Description = otherwise is null ? description : $"{description}. Default: {otherwise:#,0}",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => ParseWhole(result, most),
        };

    private static int? ParseWhole(ArgumentResult result, int most)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (int.TryParse(text, out var value) && value >= 1 && value <= most)
        {
            return value;
        }

        result.AddError($"'{text}' is not a whole number from 1 to {most:#,0}.");
        return null;
    }
}
