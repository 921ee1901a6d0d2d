using Mainstay.Core.Measures.Columns;
using Mainstay.Imports.Typed;

namespace Mainstay.Bench.W1;

/// <summary>Reads the workload's five files into the facts of each council, ids made dense.</summary>
internal sealed class Loading(string folder, int threads)
{
    /// <summary>Open ends count as this day, the day after the extract's last.</summary>
    public static readonly int ExtractDay = new DateOnly(2025, 1, 6).DayNumber;

    private readonly IdTable<Place> _workers = new();
    private readonly IdTable<Place> _teams = new();
    private readonly IdTable<int> _numbersAndOne = new();
    private readonly List<Council> _councils = [];
    private int _refused;

    public IReadOnlyList<Council> Councils => _councils;

    /// <summary>Rows with a cell that is not what its column wants; they are in no figure.</summary>
    public int Refused => _refused;

    public CouncilFacts[] Read()
    {
        ReadSpells();
        Parallel.Invoke(
            () => ReadTeamFte("vacancies.csv", Files.Vacancies, c => c.Vacancies),
            () => ReadTeamFte("agency.csv", Files.Agency, c => c.Agency),
            ReadAbsences
        );
        var allocations = Parts(
            "allocations.csv",
            Files.Allocations,
            () => new AllocationsTaker(_workers, _councils.Count, ExtractDay)
        );
        _refused += allocations.Sum(p => p.Refused);
        return [.. _councils.Select((c, i) => c.Facts(allocations.Select(p => p.Of(i))))];
    }

    private void ReadSpells()
    {
        foreach (var rows in Rows("spells.csv", Files.Spells))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (!AllAreValues(rows, i, 0, 1, 2, 3, 4) || rows[5][i] == TypedColumn.Bad)
                {
                    _refused++;
                    continue;
                }

                var number = CouncilOf(rows[1][i]);
                var council = _councils[number];
                ref var worker = ref _workers.At(rows[0][i]);
                worker = worker.IsNone ? new Place(number + 1, ++council.Workers) : worker;
                ref var team = ref _teams.At(rows[2][i]);
                if (team.IsNone)
                {
                    council.TeamIds.Add(rows[2][i]);
                    team = new Place(number + 1, council.TeamIds.Count);
                }

                // LEFT and RETIRED are the first two codes of the layout.
                var leaves = rows[6][i] is 0 or 1;
                var qualified = TypedColumn.IsValue(rows[7][i]) ? rows[7][i] : CouncilFacts.NotKnown;
                council.Spells.Add(
                    new(worker.Number, team.Number, rows[4][i], End(rows[5][i]), rows[3][i], qualified, leaves)
                );
            }
        }
    }

    private void ReadTeamFte(string file, TypedLayout layout, Func<Council, List<TeamFte>> list)
    {
        foreach (var rows in Rows(file, layout))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (!AllAreValues(rows, i, 0, 1, 2) || rows[3][i] == TypedColumn.Bad)
                {
                    Interlocked.Increment(ref _refused);
                }
                else if (_teams.Find(rows[0][i]) is { IsNone: false } team)
                {
                    list(_councils[team.Council]).Add(new(team.Number, rows[1][i], rows[2][i], End(rows[3][i])));
                }
            }
        }
    }

    private void ReadAbsences()
    {
        foreach (var rows in Rows("absences.csv", Files.Absences))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (!AllAreValues(rows, i, 0, 1) || rows[2][i] == TypedColumn.Bad)
                {
                    Interlocked.Increment(ref _refused);
                }
                else if (_workers.Find(rows[0][i]) is { IsNone: false } worker)
                {
                    _councils[worker.Council].Absences.Add(new(worker.Number, rows[1][i], End(rows[2][i])));
                }
            }
        }
    }

    private int CouncilOf(int id)
    {
        ref var numberAndOne = ref _numbersAndOne.At(id);
        if (numberAndOne == 0)
        {
            _councils.Add(new Council());
            numberAndOne = _councils.Count;
        }

        return numberAndOne - 1;
    }

    private static bool AllAreValues(TypedRows rows, int row, params ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
        {
            if (!TypedColumn.IsValue(rows[column][row]))
            {
                return false;
            }
        }

        return true;
    }

    private static int End(int cell) => cell == TypedColumn.Empty ? ExtractDay : cell;

    private IReadOnlyList<TypedRows> Rows(string file, TypedLayout layout) =>
        Parts(file, layout, () => new TypedRows(layout.Columns.Count));

    private IReadOnlyList<T> Parts<T>(string file, TypedLayout layout, Func<T> newPart)
        where T : BlockTaker
    {
        var reading = TypedFile.Read(() => Open(file), layout, threads, newPart);
        return reading.Refusal is { } refusal
            ? throw new InvalidDataException($"{file}: {refusal.Code}: {refusal.Found}. {refusal.Wanted}.")
            : reading.Parts;
    }

    private FileStream Open(string file) =>
        new(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
}
