using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary>Where a worker or team of the files stands: its council and its number there. Both are kept one too high, so that 0 is nowhere.</summary>
internal readonly record struct Place(int CouncilAndOne, int NumberAndOne)
{
    public bool IsNone => CouncilAndOne == 0;

    public int Council => CouncilAndOne - 1;

    public int Number => NumberAndOne - 1;
}

/// <summary>One council's facts while its files are read.</summary>
internal sealed class Council
{
    public List<int> TeamIds { get; } = [];

    public int Workers { get; set; }

    public List<TeamSpell> Spells { get; } = [];

    public List<TeamFte> Vacancies { get; } = [];

    public List<TeamFte> Agency { get; } = [];

    public List<WorkerDays> Absences { get; } = [];

    public CouncilFacts Facts(IEnumerable<Blocks?> allocations) =>
        new()
        {
            Workers = Workers,
            Teams = TeamIds.Count,
            Spells = Spells.ToArray(),
            Vacancies = Vacancies.ToArray(),
            Agency = Agency.ToArray(),
            Absences = Absences.ToArray(),
            Allocations = [.. allocations.OfType<Blocks>().SelectMany(b => b.All)],
        };
}

/// <summary>Allocations of one council as they come in: blocks that are never copied.</summary>
internal sealed class Blocks
{
    private const int Size = 16 * 1024;

    private readonly List<ReadOnlyMemory<WorkerDays>> _full = [];
    private WorkerDays[] _block = [];
    private int _count;

    public IEnumerable<ReadOnlyMemory<WorkerDays>> All => [.. _full, _block.AsMemory(0, _count)];

    public void Add(WorkerDays days)
    {
        if (_count == _block.Length)
        {
            Grow();
        }

        _block[_count++] = days;
    }

    private void Grow()
    {
        if (_count > 0)
        {
            _full.Add(_block);
        }

        (_block, _count) = (GC.AllocateUninitializedArray<WorkerDays>(Size), 0);
    }
}
