using BenchmarkDotNet.Attributes;
using Mainstay.Bench.W1;
using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.Kernels;

/// <summary>Columns of one council: all of them, and one team's sum over the last 52 weeks.</summary>
public class MeasuresKernels
{
    private const int Workers = 400;
    private const int Teams = 20;

    private readonly CouncilFacts _facts = Facts();
    private readonly long[] _sums = new long[Columns.Weeks];
    private CouncilColumns _columns = null!;

    [GlobalSetup]
    public void Derive() => _columns = CouncilColumns.Of(_facts, Columns.Terms);

    [Benchmark]
    public CouncilColumns ColumnsOfACouncil() => CouncilColumns.Of(_facts, Columns.Terms);

    [Benchmark]
    public long FteOverTheLastYear()
    {
        _columns.Teams[0].ReadTrailing(TeamColumn.Fte, Columns.Year, _sums);
        return _sums[^1];
    }

    // Each worker has one spell of two to nine years, and sixty cases of half a year in it.
    private static CouncilFacts Facts()
    {
        var first = new DateOnly(2015, 1, 5).DayNumber;
        var spells = new TeamSpell[Workers];
        var cases = new WorkerDays[Workers * 60];
        for (var w = 0; w < Workers; w++)
        {
            var from = first + w * 37 % 700;
            var end = from + 730 + w * 101 % 2500;
            spells[w] = new TeamSpell(w, w % Teams, from, end, w % 4 == 0 ? 60 : 100, from - w * 13 % 3000);
            for (var c = 0; c < 60; c++)
            {
                var start = from + c * 53 % (end - from);
                cases[w * 60 + c] = new WorkerDays(w, start, Math.Min(start + 182, end));
            }
        }

        return new CouncilFacts
        {
            Workers = Workers,
            Teams = Teams,
            Spells = spells,
            Allocations = [cases],
        };
    }
}
