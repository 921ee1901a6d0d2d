using System.Runtime.CompilerServices;
using Mainstay.Core.Measures.Columns;
using Mainstay.Imports.Typed;

namespace Mainstay.Bench.W1;

/// <summary>Puts allocations to their workers' councils. One for each part of the file; councils are joined afterwards.</summary>
internal sealed class AllocationsTaker(IdTable<Place> workers, int councils, int extractDay) : BlockTaker
{
    private readonly Blocks?[] _councils = new Blocks?[councils];

    public int Refused { get; private set; }

    /// <summary>Allocations of workers who are in no spell: they are in no team's figures.</summary>
    public int OfNobody { get; private set; }

    public Blocks? Of(int council) => _councils[council];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Take(TypedBlock block)
    {
        var ids = block[0];
        var from = block[1];
        var end = block[2];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!TypedColumn.IsValue(ids[i]) || !TypedColumn.IsValue(from[i]) || end[i] == TypedColumn.Bad)
            {
                Refused++;
                continue;
            }

            var place = workers.Find(ids[i]);
            if (place.IsNone)
            {
                OfNobody++;
                continue;
            }

            var last = end[i] == TypedColumn.Empty ? extractDay : end[i];
            (_councils[place.Council] ??= new Blocks()).Add(new WorkerDays(place.Number, from[i], last));
        }
    }
}
