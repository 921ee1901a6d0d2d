using Mainstay.Core.Measures.Columns;

namespace Mainstay.Core.Tests.Measures.Columns;

/// <summary>Facts of a small council drawn from a seed, over two years of weeks; and its columns as one list of numbers.</summary>
internal sealed class RandomCouncil(int seed)
{
    public const int Workers = 12;
    public const int Teams = 4;
    private const int Weeks = 70;

    private readonly Random _random = new(seed);

    public static ColumnTerms Terms { get; } =
        new(new SnapshotDays(1006, 7, Weeks), [new(0, 2), new(365, 3), new(1095, 4)], FteUnit: 100);

    public List<TeamSpell> Spells { get; } = [];

    public List<TeamFte> Vacancies { get; } = [];

    public List<TeamFte> Agency { get; } = [];

    public List<WorkerDays> Absences { get; } = [];

    public List<WorkerDays> Allocations { get; } = [];

    public RandomCouncil Filled()
    {
        for (var i = 0; i < 30; i++)
        {
            Spells.Add(Spell());
            Vacancies.Add(Fte());
            Agency.Add(Fte());
            Absences.Add(Days());
            Allocations.Add(Days());
            Allocations.Add(Days());
        }

        return this;
    }

    public int Below(int count) => _random.Next(count);

    public TeamSpell Spell()
    {
        var days = Days();
        var qualified = Below(5) == 0 ? CouncilFacts.NotKnown : Below(1500) - 200;
        return new(days.Worker, Below(Teams), days.From, days.End, Below(101), qualified, Below(3) == 0);
    }

    public TeamFte Fte() => Days() is var days ? new(Below(Teams), Below(101), days.From, days.End) : default;

    public WorkerDays Days()
    {
        var from = 900 + Below(700);
        return new(Below(Workers), from, Below(4) == 0 ? CouncilFacts.Open : from + 1 + Below(300));
    }

    public T[] Shuffled<T>(List<T> facts)
    {
        T[] all = [.. facts];
        _random.Shuffle(all);
        return all;
    }

    public CouncilColumns Columns() =>
        CouncilColumns.Of(
            new()
            {
                Workers = Workers,
                Teams = Teams,
                Spells = Spells.ToArray(),
                Vacancies = Vacancies.ToArray(),
                Agency = Agency.ToArray(),
                Absences = Absences.ToArray(),
                Allocations = [Allocations.ToArray()],
            },
            Terms
        );

    public CouncilColumns ShuffledColumns() =>
        CouncilColumns.Of(
            new()
            {
                Workers = Workers,
                Teams = Teams,
                Spells = Shuffled(Spells),
                Vacancies = Shuffled(Vacancies),
                Agency = Shuffled(Agency),
                Absences = Shuffled(Absences),
                Allocations = [.. Shuffled(Allocations).Chunk(7).Select(c => (ReadOnlyMemory<WorkerDays>)c)],
            },
            Terms
        );

    /// <summary>Every number of the columns, in one order.</summary>
    public static long[] Numbers(CouncilColumns columns)
    {
        var numbers = new List<long>();
        var row = new long[Weeks];
        foreach (var team in columns.Teams)
        {
            foreach (var column in Enum.GetValues<TeamColumn>())
            {
                team.Read(column, row);
                numbers.AddRange(row);
            }

            for (var band = 0; band < Terms.Bands.Count; band++)
            {
                team.ReadHolders(band, row);
                numbers.AddRange(row);
                team.ReadOver(band, row);
                numbers.AddRange(row);
            }
        }

        return [.. numbers];
    }
}
