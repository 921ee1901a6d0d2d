namespace Mainstay.Planning.Allocation;

/// <summary>
/// A part of the units placed at least cost, with prices that show it: every placed unit is at its cheapest worker (cost and
/// price, or being left out), and every worker's price lies between the cost of their last place taken and of their next.
/// </summary>
internal sealed class AllocationState
{
    public const int LeftOut = -1;
    public const int Waiting = -2;

    /// <summary>More than any cost or distance, and small enough that two can be added.</summary>
    public const int Infinite = 1 << 30;

    public AllocationState(AllocationProblem problem)
    {
        Problem = problem;
        Price = new int[problem.Workers];
        Next = new int[problem.Workers];
        Taken = new int[problem.Workers];
        Held = [.. problem.Marginal.Select(m => new int[m.Length])];
        Worker = new int[problem.Units];
        PairCost = new int[problem.Units];
        Place = new int[problem.Units];
        Worker.AsSpan().Fill(Waiting);
        for (var j = 0; j < Price.Length; j++)
        {
            Next[j] = problem.Marginal[j].Length > 0 ? problem.Marginal[j][0] : Infinite;
            Price[j] = Math.Min(Next[j], problem.LeftOutCost);
        }
    }

    public AllocationProblem Problem { get; }

    public int[] Price { get; }

    /// <summary>The cost of each worker's next place; without end at the limit.</summary>
    public int[] Next { get; }

    public int[] Taken { get; }

    /// <summary>Each worker's units, the first <see cref="Taken"/> of them.</summary>
    public int[][] Held { get; }

    public int[] Worker { get; }

    /// <summary>What each placed unit's pair costs.</summary>
    public int[] PairCost { get; }

    /// <summary>Where each placed unit stands among its worker's.</summary>
    public int[] Place { get; }

    /// <summary>The cost of a worker's last place taken.</summary>
    public int LastCost(int worker) => Problem.Marginal[worker][Taken[worker] - 1];

    public void Put(int unit, int worker, int cost)
    {
        (Worker[unit], PairCost[unit], Place[unit]) = (worker, cost, Taken[worker]);
        Held[worker][Taken[worker]++] = unit;
        Next[worker] = Taken[worker] < Held[worker].Length ? Problem.Marginal[worker][Taken[worker]] : Infinite;
    }

    /// <summary>Takes a unit from its worker; it is waiting until it is put or left out.</summary>
    public void Take(int unit)
    {
        var worker = Worker[unit];
        var last = Held[worker][--Taken[worker]];
        (Held[worker][Place[unit]], Place[last]) = (last, Place[unit]);
        Worker[unit] = Waiting;
        Next[worker] = Problem.Marginal[worker][Taken[worker]];
    }
}
