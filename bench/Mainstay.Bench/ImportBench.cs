using System.Diagnostics;
using System.Globalization;
using Mainstay.App;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Bench;

/// <summary>Imports a file of case allocations, then the same rows in another order; prints times, memory and the disk's syncs.</summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 400_000;
        var folder = Directory.CreateTempSubdirectory("mainstay-bench-").FullName;
        var file = Path.Combine(folder, "case-allocations.csv");
        var shuffled = Path.Combine(folder, "shuffled.csv");
        CaseAllocationsFile.Write(file, rows, shuffled: false);
        CaseAllocationsFile.Write(shuffled, rows, shuffled: true);
        var location = StoreLocation.Parse(args.Length > 1 ? args[1] : Path.Combine(folder, "bench.db"));
#pragma warning disable RS0030 // A bench is a program: it composes the real clock.
        await using var services = new ServiceCollection()
            .AddMainstay(location, TimeProvider.System)
            .BuildServiceProvider();
#pragma warning restore RS0030
        await services.GetRequiredService<MigrateStoreHandler>().HandleAsync();

        Console.WriteLine(
            $"{rows} rows, {new FileInfo(file).Length / 1_000_000.0:f1} MB, {Environment.ProcessorCount} cores"
        );
        Console.WriteLine($"disk's own syncs per second: {SyncsPerSecond(folder):f0}");
        await ImportAsync(services, file, "first import");
        await ImportAsync(services, file, "the same again");
        await ImportAsync(services, shuffled, "in another order");
        await LoadAsync(services);
        Console.WriteLine($"store: {Size(folder, "bench.db*") / 1_000_000.0:f1} MB");
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task ImportAsync(IServiceProvider services, string file, string what)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var outcome = await services
            .GetRequiredService<ImportExtractHandler>()
            .HandleAsync(
                new ImportExtractCommand(() => File.OpenRead(file), file, "case-allocations", new DateOnly(2025, 10, 3))
            );
        Console.WriteLine(
            $"{what}: {outcome.State}, {outcome.RowsApplied} rows, {outcome.Preview.New} new facts, "
                + $"{watch.Elapsed.TotalSeconds:f1} s (processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:f1} s), peak {PeakMebibytes()} MiB"
        );
    }

    private static async Task LoadAsync(IServiceProvider services)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var history = await services.GetRequiredService<Histories>().NowAsync();
        Console.WriteLine(
            $"history of {history.All<Core.Caseload.Involvement>().Count} involvements: {watch.Elapsed.TotalSeconds:f1} s (processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:f1} s), "
                + $"peak {PeakMebibytes()} MiB, live {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB"
        );
        GC.KeepAlive(history);
    }

    private static long PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static double SyncsPerSecond(string folder)
    {
        const int Syncs = 200;
        using var stream = new FileStream(Path.Combine(folder, "sync"), FileMode.Create);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Syncs; i++)
        {
            stream.Write(new byte[4096]);
            stream.Flush(flushToDisk: true);
        }

        return Syncs / watch.Elapsed.TotalSeconds;
    }

    private static long Size(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Sum(f => new FileInfo(f).Length);
}
