using System.Diagnostics;
using Mainstay.App;
using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Bench;

/// <summary>The weekly report over a seeded store: loading, building, rendering, and again after one new fact. The store is copied first.</summary>
internal static class ReportBench
{
    private const int NewFacts = 5;

    public static async Task<int> RunAsync(string store)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("mainstay-bench-").FullName, "bench.db");
        File.Copy(store, copy);
#pragma warning disable RS0030 // A bench is a program: it composes the real clock.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        await using var services = new ServiceCollection()
            .AddMainstay(StoreLocation.Parse(copy), clock)
            .BuildServiceProvider();
        var settings = services.GetRequiredService<StoreSettings>();
        var shift = await settings.DemoClockOffsetAsync() ?? TimeSpan.Zero;
        var friday = Fridays.OnOrBefore(DateOnly.FromDateTime((clock.GetUtcNow() + shift).UtcDateTime));
        var build = services.GetRequiredService<BuildWeeklyReportQuery>();

        await TimedAsync("history loaded", () => services.GetRequiredService<Histories>().NowAsync());
        var report = await TimedAsync("report built, cold", () => build.RunAsync(friday));
        for (var i = 0; i < 3; i++)
        {
            Timed("html rendered", () => WeeklyReportHtml.Page(report));
        }

        for (var i = 1; i <= NewFacts; i++)
        {
            await AllocateAsync(services, friday, i);
            report = await TimedAsync($"built after new fact {i}", () => build.RunAsync(friday));
            Timed("html rendered", () => WeeklyReportHtml.Page(report));
        }

        return 0;
    }

    // One case more for somebody who leads one on the day.
    private static async Task AllocateAsync(IServiceProvider services, DateOnly day, int number)
    {
        var history = await services.GetRequiredService<Histories>().NowAsync();
        var like = history.On<Involvement>(day).First(i => i.Content.Role == InvolvementRole.Lead).Content;
        var fact = services
            .GetRequiredService<FactKinds>()
            .Of<Involvement>()
            .Make(
                $"bench-{number}",
                new DateRange(day, null),
                like with
                {
                    Case = $"bench-{number}",
                },
                new Provenance("bench", 0)
            );
        await using var db = await services.GetRequiredService<IDbContextFactory<MainstayDb>>().CreateDbContextAsync();
        await using var write = await StoreWrite.BeginAsync(db, services.GetRequiredService<TimeProvider>());
        await using var writer = new FactWriter(db, write);
        await writer.StateAsync(fact, services.GetRequiredService<FactKinds>());
        await writer.FlushAsync();
        await write.CommitAsync();
    }

    private static async Task<T> TimedAsync<T>(string what, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var done = await work();
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:f1} ms");
        return done;
    }

    private static void Timed<T>(string what, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        _ = work();
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:f1} ms");
    }
}
