using System.Runtime.CompilerServices;
using Mainstay.Imports.Typed;

namespace Mainstay.Bench.W5;

/// <summary>First and last day of a worker's spells, the last exclusive; End 0 is nobody.</summary>
internal readonly record struct Employed(int From, int End);

/// <summary>The workload's eight rules on a part of the file, in one pass: a row is rejected by the first rule that it breaks.</summary>
internal sealed class AllocationRules(IdTable<Employed> workers) : BlockTaker
{
    private const int Id = 0;
    private const int Case = 1;
    private const int Worker = 2;
    private const int From = 3;
    private const int End = 4;
    private const int Type = 5;

    public static TypedLayout Layout { get; } =
        new(
            "allocations",
            new TypedColumn("allocation_id", TypedKind.WholeNumber),
            new TypedColumn("case_id", TypedKind.WholeNumber),
            new TypedColumn("worker_id", TypedKind.WholeNumber),
            new TypedColumn("start_date", TypedKind.Day),
            new TypedColumn("end_date", TypedKind.Day),
            new TypedColumn("case_type", TypedKind.Code, "CIN", "CP", "CLA", "CL", "ASM")
        );

    /// <summary>The rules in words, by number.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "",
        "an id is not a positive whole number",
        "a date is neither empty nor a real ISO date",
        "there is no start date",
        "the case type is not CIN, CP, CLA, CL or ASM",
        "the end is not after the start",
        "the worker is in no spell",
        "the days are not within the worker's spells",
        "the allocation was loaded before",
    ];

    public AllocationColumns Loaded { get; } = new();

    public List<TypedFault> Faults { get; } = [];

    public IdSet Seen { get; } = new();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Take(TypedBlock block)
    {
        var ids = block[Id];
        var cases = block[Case];
        var held = block[Worker];
        var froms = block[From];
        var ends = block[End];
        var types = block[Type];
        for (var i = 0; i < ids.Length; i++)
        {
            var end = ends[i] == TypedColumn.Empty ? int.MaxValue : ends[i];
            var (column, rule) = Broken(ids[i], cases[i], held[i], froms[i], end, types[i]);
            if (rule == 0)
            {
                Loaded.Add(ids[i], cases[i], held[i], froms[i], end, types[i]);
            }
            else
            {
                Faults.Add(new(block.Lines[i], (byte)column, (byte)rule));
            }
        }
    }

    private (int Column, int Rule) Broken(int id, int @case, int worker, int from, int end, int type)
    {
        if (!(TypedColumn.IsValue(id) && TypedColumn.IsValue(@case) && TypedColumn.IsValue(worker)))
        {
            return (
                !TypedColumn.IsValue(id) ? Id
                : !TypedColumn.IsValue(@case) ? Case
                : Worker,
                1
            );
        }

        if (from == TypedColumn.Bad || end == TypedColumn.Bad)
        {
            return (from == TypedColumn.Bad ? From : End, 2);
        }

        return from == TypedColumn.Empty ? (From, 3)
            : !TypedColumn.IsValue(type) ? (Type, 4)
            : end <= from ? (End, 5)
            : BrokenWith(workers.Find(worker), from, end) is { Rule: > 0 } broken ? broken
            : Seen.Add(id) ? (Id, 0)
            : (Id, 8);
    }

    private static (int Column, int Rule) BrokenWith(Employed employed, int from, int end) =>
        employed.End == 0 ? (Worker, 6)
        : from < employed.From ? (From, 7)
        : end > employed.End ? (End, 7)
        : (0, 0);
}
