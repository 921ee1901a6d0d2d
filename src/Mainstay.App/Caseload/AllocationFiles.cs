using Mainstay.Imports;
using Mainstay.Imports.Columns;
using Mainstay.Planning.Allocation;

namespace Mainstay.App.Caseload;

/// <summary>One worker of an allocation.</summary>
/// <param name="Key">The worker's id.</param>
/// <param name="Load">Cases held now.</param>
/// <param name="Cap">Their target.</param>
/// <param name="Limit">The most they may hold.</param>
public sealed record AllocationWorker(string Key, int Load, int Cap, int Limit);

/// <summary>Cases to allocate and who may take them, out of two files.</summary>
/// <param name="Problem">The problem; units and workers are places in the two lists.</param>
/// <param name="Cases">The cases' ids, in the order in which they first appear.</param>
/// <param name="Workers">The workers, in the order of their file.</param>
public sealed record AllocationFiles(
    AllocationProblem Problem,
    IReadOnlyList<string> Cases,
    IReadOnlyList<AllocationWorker> Workers
)
{
    private const int MostFindings = 20;

    /// <summary>The columns of the workers' file.</summary>
    public static IReadOnlyList<ColumnWanted> WorkerColumns { get; } =
    [
        new("worker", ColumnKind.Label),
        new("load", ColumnKind.Whole),
        new("cap", ColumnKind.Whole),
        new("limit", ColumnKind.Whole),
    ];

    /// <summary>The columns of the costs' file.</summary>
    public static IReadOnlyList<ColumnWanted> CostColumns { get; } =
    [new("case", ColumnKind.Label), new("worker", ColumnKind.Label), new("cost", ColumnKind.Whole)];

    /// <summary>Reads both files, or says what is wrong with the first of them that is faulty.</summary>
    /// <returns>The files, or the findings and whether they are of the workers' file.</returns>
    public static (AllocationFiles? Files, IReadOnlyList<RowFinding> Findings, bool OfWorkers) Read(
        Stream workers,
        Stream costs
    )
    {
        var (workerTable, findings) = ColumnTable.Read(workers, WorkerColumns);
        if (workerTable is null)
        {
            return (null, findings, true);
        }

        var places = new Dictionary<string, int>();
        var (known, unfit) = WorkersOf(workerTable, places);
        if (unfit.Count > 0)
        {
            return (null, unfit, true);
        }

        var (costTable, costFindings) = ColumnTable.Read(costs, CostColumns);
        if (costTable is null)
        {
            return (null, costFindings, false);
        }

        var (cases, pairs, unfitCosts) = Pairs(costTable, places);
        if (unfitCosts.Count > 0)
        {
            return (null, unfitCosts, false);
        }

        var marginal = known.Select(w => LoadCosts.Marginal(w.Load, w.Cap, w.Limit)).ToArray();
        var problem = AllocationProblem.Create(cases.Count, marginal, pairs);
        return problem.IsOk
            ? (new AllocationFiles(problem.Value, cases, known), [], false)
            : (null, [.. problem.Problems.Select(p => new RowFinding(0, null, p.Code, "", p.Message))], false);
    }

    private static (List<AllocationWorker>, List<RowFinding>) WorkersOf(
        ColumnTable table,
        Dictionary<string, int> places
    )
    {
        var (load, cap, limit) = (table.Whole("load"), table.Whole("cap"), table.Whole("limit"));
        var workers = new List<AllocationWorker>();
        var findings = new List<RowFinding>();
        for (var i = 0; i < table.Count && findings.Count < MostFindings; i++)
        {
            var worker = new AllocationWorker(table.Labels("worker")[i], load[i], cap[i], limit[i]);
            workers.Add(worker);
            var fault = places.TryAdd(worker.Key, i) ? Fault(worker) : ("worker", worker.Key, "Each worker once");
            if (fault is var (column, found, wanted))
            {
                findings.Add(new(table.LineOf(i), column, $"allocation.{column}", found, wanted));
            }
        }

        return (workers, findings);
    }

    private static (string Column, string Found, string Wanted)? Fault(AllocationWorker worker) =>
        worker switch
        {
            { Load: < 0 } => ("load", $"{worker.Load}", "The cases held now, 0 or more"),
            { Cap: <= 0 } => ("cap", $"{worker.Cap}", "A target above 0"),
            _ when worker.Limit < worker.Load => (
                "limit",
                $"{worker.Limit} when the load is {worker.Load}",
                "A limit that is not below the load"
            ),
            _ when worker.Limit - worker.Load > MostRoom || worker.Load > MostRoom => (
                "limit",
                $"{worker.Limit}",
                $"Loads, and room above them, of at most {MostRoom}"
            ),
            _ => null,
        };

    // Far beyond any caseload; keeps the arithmetic of costs inside 32 bits.
    private const int MostRoom = 100_000;

    private static (List<string>, PermittedPair[], List<RowFinding>) Pairs(
        ColumnTable table,
        Dictionary<string, int> places
    )
    {
        var (labels, workers, cost) = (table.Labels("case"), table.Labels("worker"), table.Whole("cost"));
        var (cases, unitOf) = (new List<string>(), new Dictionary<string, int>());
        var findings = new List<RowFinding>();
        var pairs = new PermittedPair[table.Count];
        var (lastCase, unit) = ("", -1);
        for (var i = 0; i < pairs.Length && findings.Count < MostFindings; i++)
        {
            if (labels[i] != lastCase && !unitOf.TryGetValue(lastCase = labels[i], out unit))
            {
                unit = cases.Count;
                unitOf.Add(lastCase, unit);
                cases.Add(lastCase);
            }

            if (!places.TryGetValue(workers[i], out var worker))
            {
                findings.Add(
                    new(
                        table.LineOf(i),
                        "worker",
                        "allocation.worker.unknown",
                        workers[i],
                        "A worker of the workers' file"
                    )
                );
            }
            else if (cost[i] < 0)
            {
                findings.Add(new(table.LineOf(i), "cost", "allocation.cost", $"{cost[i]}", "A cost, 0 or more"));
            }

            pairs[i] = new(unit, worker, cost[i]);
        }

        if (
            findings.Count == 0
            && AllocationProblem.FirstRepeated(cases.Count, places.Count, pairs) is >= 0 and var twice
        )
        {
            var wanted = $"Each worker once for case {labels[twice]}";
            findings.Add(new(table.LineOf(twice), "worker", "allocation.pair.twice", workers[twice], wanted));
        }

        return (cases, pairs, findings);
    }
}
