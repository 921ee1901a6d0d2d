using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.Seed;
using Mainstay.Seed.Profiles;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay seed</c>: an invented council, calibrated to a published row (contract K17, K18).</summary>
internal static class SeedCommandLine
{
    private const string About = """
        Make an invented council whose figures print an authority's published row.

        Examples:
          mainstay seed --la 855 --year 2025 --seed 1 --store leicestershire.db
          mainstay seed --la "940 / 941" --year 2024 --seed 7 --files extracts
          mainstay seed --la 855 --year 2025 --seed 3 --profile free
        """;

    public static Command Make(CommandContext context)
    {
        var la = new Option<string>("--la")
        {
            Description = "The authority's three-digit number, or \"940 / 941\" for a joint return",
            Required = true,
        };
        var year = new Option<int>("--year")
        {
            Description = "The year that 30 September is calibrated to",
            Required = true,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Any number; the same seed gives the same bytes",
            DefaultValueFactory = _ => 1,
        };
        var profile = new Option<SeedProfile>("--profile")
        {
            Description = "calibrated, free or planted",
            DefaultValueFactory = _ => SeedProfile.Calibrated,
        };
        var count = new Option<int>("--count")
        {
            Description = "How many faults the planted profile plants",
            DefaultValueFactory = _ => 0,
        };
        var files = new Option<DirectoryInfo?>("--files") { Description = "Keep the extract files in this folder" };
        var command = new Command("seed", About) { la, year, seed, profile, count, files };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.MakeAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var opened = await services.Get<OpenStoreQuery>().RunAsync(cancel);
                if (opened is { IsOk: true, Value.HoldsFacts: true })
                {
                    throw new RefusedException(
                        $"{services.Location} holds facts already. Seed a new store: --store <path>"
                    );
                }

                var wanted = new SeedCommand(
                    parsed.GetValue(la)!,
                    parsed.GetValue(year),
                    parsed.GetValue(seed),
                    parsed.GetValue(profile),
                    parsed.GetValue(count),
                    parsed.GetValue(files)?.FullName
                );
                return await SeedWriting.RunAsync(services, wanted, context, cancel);
            }
        );
        return command;
    }
}
