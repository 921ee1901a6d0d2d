using System.Diagnostics;
using Mainstay.App;
using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Absence;
using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Bench;

/// <summary>The weekly report over a seeded store: loading, building, rendering, and again after new facts of three kinds. The store is copied first.</summary>
internal static class ReportBench
{
    private const int NewFacts = 31;

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
        await services.GetRequiredService<MigrateStoreHandler>().HandleAsync();
        var settings = services.GetRequiredService<StoreSettings>();
        var shift = await settings.DemoClockOffsetAsync() ?? TimeSpan.Zero;
        var friday = Fridays.OnOrBefore(DateOnly.FromDateTime((clock.GetUtcNow() + shift).UtcDateTime));
        var build = services.GetRequiredService<BuildWeeklyReportQuery>();

        await TimedAsync("history loaded", () => services.GetRequiredService<Histories>().NowAsync());
        var report = await TimedAsync("report built, cold", () => build.RunAsync(friday));
        Timed("edition rendered as HTML, cold", () => WeeklyReportHtml.Page(report));
        (string Name, Func<WorkforceHistory, int, Fact> Make)[] kinds =
        [
            ("case allocated", (h, i) => Allocation(h, friday, i)),
            ("absence recorded", (h, i) => Absence(h, friday, i)),
            ("worker moved to another team", (h, i) => Move(h, friday, i)),
        ];
        foreach (var (name, make) in kinds)
        {
            await AfterNewFactsAsync(services, name, make, friday);
        }

        return 0;
    }

    private static async Task AfterNewFactsAsync(
        IServiceProvider services,
        string name,
        Func<WorkforceHistory, int, Fact> make,
        DateOnly friday
    )
    {
        var (histories, build) = (
            services.GetRequiredService<Histories>(),
            services.GetRequiredService<BuildWeeklyReportQuery>()
        );
        var (read, built, page, edition) = (new double[NewFacts], new double[NewFacts], new double[NewFacts], 0.0);
        for (var i = 0; i < NewFacts; i++)
        {
            await StateAsync(services, make(await histories.NowAsync(), i));
            var watch = Stopwatch.StartNew();
            _ = await histories.NowAsync();
            read[i] = watch.Elapsed.TotalMilliseconds;
            var report = await build.RunAsync(friday);
            built[i] = watch.Elapsed.TotalMilliseconds;
            GC.KeepAlive(WeeklyReportHtml.Body(report, (_, f) => f.Line.Key, null, t => t.Name));
            page[i] = watch.Elapsed.TotalMilliseconds - built[i];
            watch.Restart();
            GC.KeepAlive(WeeklyReportHtml.Page(report));
            edition = watch.Elapsed.TotalMilliseconds;
        }

        Console.WriteLine(
            $"{name}, median of {NewFacts}: history {Median(read):f1} ms, report built {Median(built):f1} ms (history "
                + $"included), page rendered {Median(page):f1} ms more; edition of every team rendered {edition:f1} ms"
        );
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    // One case more for somebody who leads one on the day.
    private static Fact Allocation(WorkforceHistory history, DateOnly day, int number)
    {
        var like = history
            .On<Involvement>(day)
            .Where(i => i.Content.Role == InvolvementRole.Lead)
            .ElementAt(number * 7);
        return Make($"bench-{number}", day, like.Content with { Case = $"bench-{number}" });
    }

    // Away from the Monday before, so that the week before is as it was.
    private static Fact Absence(WorkforceHistory history, DateOnly day, int number)
    {
        var spell = history.On<PostSpell>(day).ElementAt(number * 7).Content;
        return Make($"bench-{number}", day.AddDays(-4), new AbsenceSpell(spell.Person, AbsenceKind.Sickness, null));
    }

    // The spell in its post goes on in another team from the day on.
    private static Fact Move(WorkforceHistory history, DateOnly day, int number)
    {
        var spells = history.On<PostSpell>(day).ToArray();
        var spell = spells[number * 7];
        return Make(spell.Key, day, spell.Content with { Team = spells[(number * 7) + 100].Content.Team });
    }

    private static Fact Make<T>(string key, DateOnly day, T content)
        where T : notnull =>
        FactKinds.Standard.Of<T>().Make(key, new DateRange(day, null), content, new Provenance("bench", 0));

    private static async Task StateAsync(IServiceProvider services, Fact fact)
    {
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
        GC.KeepAlive(work());
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:f1} ms");
    }
}
