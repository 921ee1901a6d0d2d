using System.Text;
using System.Text.Json;
using Mainstay.App.Caseload;
using Mainstay.Planning.Allocation;

namespace Mainstay.Cli;

/// <summary>A plan of allocations, for a reader or a program.</summary>
internal static class AllocationWriting
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Text(AllocationFiles files, AllocationPlan plan)
    {
        var text = new StringBuilder();
        text.AppendLine(
            $"{files.Cases.Count - plan.LeftOut.Count} of {files.Cases.Count} cases placed at a cost of {plan.Cost}; no plan costs less."
        );
        foreach (var shortage in plan.Shortages)
        {
            text.AppendLine(InWords(files, shortage));
        }

        text.AppendLine().AppendLine("worker            load  takes  after  target  limit");
        foreach (var (j, worker) in files.Workers.Index())
        {
            text.AppendLine(
                $"{worker.Key, -16} {worker.Load, 5} {plan.Taken[j], 6} {worker.Load + plan.Taken[j], 6} {worker.Cap, 7} {worker.Limit, 6}"
            );
        }

        text.AppendLine().AppendLine("case              worker");
        foreach (var (unit, key) in files.Cases.Index())
        {
            text.AppendLine(
                $"{key, -16}  {(plan.Worker[unit] < 0 ? "left out" : files.Workers[plan.Worker[unit]].Key)}"
            );
        }

        return text.ToString().TrimEnd();
    }

    public static string Json(AllocationFiles files, AllocationPlan plan) =>
        JsonSerializer.Serialize(
            new
            {
                cost = plan.Cost,
                cases = files
                    .Cases.Index()
                    .Select(c => new { @case = c.Item, worker = WorkerOf(files, plan, c.Index) }),
                workers = files
                    .Workers.Index()
                    .Select(w => new
                    {
                        worker = w.Item.Key,
                        load = w.Item.Load,
                        takes = plan.Taken[w.Index],
                        after = w.Item.Load + plan.Taken[w.Index],
                        cap = w.Item.Cap,
                        limit = w.Item.Limit,
                        price = plan.Prices[w.Index],
                    }),
                leftOut = plan.LeftOut.Select(u => files.Cases[u]),
                shortages = plan.Shortages.Select(s => InWords(files, s)),
            },
            Layout
        );

    private static string? WorkerOf(AllocationFiles files, AllocationPlan plan, int unit) =>
        plan.Worker[unit] < 0 ? null : files.Workers[plan.Worker[unit]].Key;

    private static string InWords(AllocationFiles files, Shortage shortage)
    {
        var leftOut = string.Join(", ", shortage.LeftOut.Select(u => files.Cases[u]));
        if (shortage.Workers.Count == 0)
        {
            return $"Left out: {leftOut}. Nobody may take it.";
        }

        var workers = shortage.Workers.Select(j => $"{files.Workers[j].Key} (limit {files.Workers[j].Limit})");
        return $"Left out: {leftOut}. {shortage.Units} cases may go only to {string.Join(", ", workers)}, who have room for {shortage.Places}.";
    }
}
