using Mainstay.App;
using Mainstay.App.Census;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Results;
using Mainstay.Seed.Council;
using Mainstay.Seed.Profiles;
using Mainstay.Seed.Published;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Seed;

/// <summary>Invents a council and imports its extracts (contract K17 to K19).</summary>
/// <param name="La">The authority's three digits, or a joint return's pair.</param>
/// <param name="Year">The census year, by its end.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="Profile">What kind of council.</param>
/// <param name="PlantedCount">How many faults the profile <see cref="SeedProfile.Planted"/> plants; 0 otherwise.</param>
/// <param name="FilesFolder">Where the extract files are kept; null for a folder that is removed.</param>
public sealed record SeedCommand(
    string La,
    int Year,
    ulong Seed,
    SeedProfile Profile = SeedProfile.Calibrated,
    int PlantedCount = 0,
    string? FilesFolder = null
)
{
    /// <summary>The demonstration: authority 855, 2025, seed 1.</summary>
    public static SeedCommand Demonstration { get; } = new("855", 2025, 1);
}

/// <summary>What was seeded.</summary>
/// <param name="CouncilName">The invented council's name.</param>
/// <param name="Authority">Name and year of the published row it is calibrated to.</param>
/// <param name="Today">The day on which its clock stands.</param>
/// <param name="Files">How many extracts were imported.</param>
/// <param name="RowsApplied">Their good rows.</param>
/// <param name="RowsRefused">Rows refused: as many as were planted.</param>
public sealed record CouncilSeeded(
    string CouncilName,
    string Authority,
    DateOnly Today,
    int Files,
    int RowsApplied,
    int RowsRefused
);

/// <summary>How far a seed is: files imported, of how many.</summary>
public sealed record SeedProgress(string File, int Done, int Of);

/// <summary>
/// Creates the store, writes the extract files, and imports them through the front door with a clock that stands on each
/// file's Friday; then sets the store's own clock to the last of them.
/// </summary>
public sealed class SeedCouncilHandler(
    StoreLocation location,
    MigrateStoreHandler migrate,
    OpenStoreQuery openStore,
    StoreSettings settings,
    TimeProvider clock
)
{
    private static readonly TimeOnly Evening = new(17, 30);
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Seeds an empty store.</summary>
    public async Task<Result<CouncilSeeded>> HandleAsync(
        SeedCommand command,
        IProgress<SeedProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        if (Objection(command) is { } objection)
        {
            return objection;
        }

        var planned = SeedPlan.For(command);
        if (!planned.IsOk)
        {
            return Result<CouncilSeeded>.Refused(planned.Problems);
        }

        await migrate.HandleAsync(cancel);
        var opened = await openStore.RunAsync(cancel);
        if (!opened.IsOk || opened.Value.HoldsFacts)
        {
            return opened.IsOk
                ? new Problem("seed.store.not-empty", "The store holds facts. Seed a new one: give another --store.")
                : Result<CouncilSeeded>.Refused(opened.Problems);
        }

        var isKept = command.FilesFolder is not null;
        var folder = command.FilesFolder ?? Directory.CreateTempSubdirectory("mainstay-seed-").FullName;
        try
        {
            return await ImportAsync(planned.Value, await WriteAsync(planned.Value, folder, cancel), progress, cancel);
        }
        finally
        {
            if (!isKept)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static Problem? Objection(SeedCommand command) =>
        (command.Profile == SeedProfile.Planted, command.PlantedCount) switch
        {
            (true, < 1) => new("seed.planted.count", "Give --count with the number of faults to plant.", "count"),
            (true, _) when command.FilesFolder is null => new(
                "seed.planted.files",
                "Give --files with a folder: planted.csv is written there.",
                "files"
            ),
            (false, not 0) => new("seed.count.profile", "Only --profile planted takes --count.", "count"),
            _ => null,
        };

    private static async Task<IReadOnlyList<SeedFile>> WriteAsync(
        SeedPlan plan,
        string folder,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(folder);
        List<SeedFile> files = [];
        var first = plan.Council.Days.ExtractFridays[0];
        foreach (var (source, name) in PublishedTables.All)
        {
            var path = Path.Combine(folder, name);
            await using var table = PublishedTables.Open(name);
            await using var copy = File.Create(path);
            await table.CopyToAsync(copy, cancel);
            files.Add(new(path, source, first, IsFull: false));
        }

        foreach (var (i, extract) in plan.Files.Index())
        {
            var path = Path.Combine(folder, extract.FileName(i + 1));
            await File.WriteAllBytesAsync(path, extract.Bytes(), cancel);
            files.Add(new(path, extract.Source, extract.AsOf, extract.IsFull));
        }

        if (plan.Planted.Count > 0)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "planted.csv"), PlantedFaults.Csv(plan.Planted), cancel);
        }

        return files;
    }

    private async Task<Result<CouncilSeeded>> ImportAsync(
        SeedPlan plan,
        IReadOnlyList<SeedFile> files,
        IProgress<SeedProgress>? progress,
        CancellationToken cancel
    )
    {
        var standing = new StandingClock();
        await using var then = new ServiceCollection().AddMainstay(location, standing).BuildServiceProvider();
        var import = then.GetRequiredService<ImportExtractHandler>();
        var confirm = then.GetRequiredService<ConfirmRunHandler>();
        var today = plan.Council.Days.Today;
        int applied = 0,
            refused = 0;
        foreach (var (i, file) in files.Index())
        {
            progress?.Report(new SeedProgress(Path.GetFileName(file.Path), i, files.Count));
            standing.Set(file.AsOf, file.AsOf < today ? Evening : Morning);
            var outcome = await import.HandleAsync(file.Command(), cancel: cancel);
            if (outcome is { State: ImportState.Held, Run: { } run })
            {
                // A small council can lose half a team in a week; somebody would look and confirm.
                var confirmed = await confirm.HandleAsync(new(run, "expected-change"), cancel: cancel);
                outcome = confirmed.IsOk ? confirmed.Value : outcome;
            }

            if (outcome.State is not (ImportState.Applied or ImportState.Unchanged))
            {
                return NotImported(file, outcome);
            }

            applied += outcome.RowsApplied;
            refused += outcome.RowsRefused;
        }

        await InventedVoice.StateAsync(
            then.GetRequiredService<TypedFacts>(),
            await then.GetRequiredService<Histories>().NowAsync(cancel),
            today,
            cancel
        );
        await settings.SetAsync(CouncilSettings.Name, plan.Council.Name, cancel);
        await settings.SetAsync(CouncilSettings.AuthorityNumber, plan.Authority.Code, cancel);
        await settings.SetAsync(CensusAuthority.OffersSetting, "22011011", cancel);
        await settings.SetDemoClockOffsetAsync(standing.GetUtcNow() - clock.GetUtcNow(), cancel);
        var authority = $"{plan.Authority.Name} {plan.Authority.Year}";
        return new CouncilSeeded(plan.Council.Name, authority, today, files.Count, applied, refused);
    }

    private static Problem NotImported(SeedFile file, ImportOutcome outcome)
    {
        var first = outcome.Findings.Count > 0 ? $": {outcome.Findings[0]}" : "";
        return new Problem(
            "seed.import",
            $"{Path.GetFileName(file.Path)} was not applied ({outcome.State} {outcome.HeldReason}{first})."
        );
    }

    /// <summary>An extract file on disk.</summary>
    private sealed record SeedFile(string Path, string Source, DateOnly AsOf, bool IsFull)
    {
        public ImportExtractCommand Command() =>
            new(() => File.OpenRead(Path), System.IO.Path.GetFileName(Path), Source, AsOf, IsFull);
    }

    /// <summary>A clock that stands where it is put.</summary>
    private sealed class StandingClock : TimeProvider
    {
        private DateTimeOffset _now;

        public void Set(DateOnly day, TimeOnly time) => _now = new DateTimeOffset(day, time, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
