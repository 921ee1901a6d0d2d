using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary>The workload's columns in terms of the engine's: what each is called there, and over how many weeks it is summed.</summary>
internal static class Columns
{
    public const int Weeks = 522;
    public const int Year = 52;

    /// <summary>Week w is the days 7w to 7w + 6 from Monday 5 January 2015; its snapshot is its Sunday.</summary>
    public static ColumnTerms Terms { get; } =
        new(
            SnapshotDays.From(new DateOnly(2015, 1, 11), 7, Weeks),
            [new(0, 12), new(365, 16), new(1095, 18), new(2190, 20)],
            FteUnit: 100
        );

    /// <summary>The whole-number columns, in the reference's order.</summary>
    public static IReadOnlyList<WholeColumn> Whole { get; } =
    [
        new("headcount", (t, into) => t.Read(TeamColumn.Headcount, into)),
        new("fte", (t, into) => t.Read(TeamColumn.Fte, into)),
        new("vacancy_fte", (t, into) => t.Read(TeamColumn.VacancyFte, into)),
        new("agency_fte", (t, into) => t.Read(TeamColumn.AgencyFte, into)),
        new("leavers_52", (t, into) => t.ReadTrailing(TeamColumn.LeaversFte, Year, into), Year - 1),
        new("fte_sum_52", (t, into) => t.ReadTrailing(TeamColumn.Fte, Year, into), Year - 1),
        new("absence_days_52", (t, into) => t.ReadTrailing(TeamColumn.AbsenceDays, Year, into), Year - 1),
        new("employed_days_52", (t, into) => t.ReadTrailing(TeamColumn.EmployedDays, Year, into), Year - 1),
        new("case_holders", (t, into) => t.Read(TeamColumn.CaseHolders, into)),
        new("cases", (t, into) => t.Read(TeamColumn.Cases, into)),
        new("case_min", (t, into) => t.Read(TeamColumn.LeastCases, into)),
        new("case_max", (t, into) => t.Read(TeamColumn.MostCases, into)),
        new("n0", (t, into) => t.ReadHolders(0, into)),
        new("over0", (t, into) => t.ReadOver(0, into)),
        new("n1", (t, into) => t.ReadHolders(1, into)),
        new("over1", (t, into) => t.ReadOver(1, into)),
        new("n2", (t, into) => t.ReadHolders(2, into)),
        new("over2", (t, into) => t.ReadOver(2, into)),
        new("n3", (t, into) => t.ReadHolders(3, into)),
        new("over3", (t, into) => t.ReadOver(3, into)),
    ];

    /// <summary>The rates: factor × above / (below, and above too where the base holds both).</summary>
    public static IReadOnlyList<RateColumn> Rates { get; } =
    [
        new("turnover_rate", At("leavers_52"), At("fte_sum_52"), Factor: 52),
        new("vacancy_rate", At("vacancy_fte"), At("fte"), IsShare: true),
        new("agency_rate", At("agency_fte"), At("fte"), IsShare: true),
        new("absence_rate", At("absence_days_52"), At("employed_days_52")),
        new("caseload_avg", At("cases"), At("case_holders")),
        new("over_share0", At("over0"), At("n0")),
        new("over_share1", At("over1"), At("n1")),
        new("over_share2", At("over2"), At("n2")),
        new("over_share3", At("over3"), At("n3")),
    ];

    private static int At(string name) => Whole.Select((c, i) => (c.Name, i)).First(c => c.Name == name).i;
}

/// <param name="FirstWeek">The first week that has a value.</param>
internal sealed record WholeColumn(string Name, Action<TeamColumns, Span<long>> Read, int FirstWeek = 0);

/// <param name="Above">Place of the numerator among the whole columns.</param>
/// <param name="Below">Place of the denominator.</param>
/// <param name="IsShare">Whether the denominator is both together.</param>
internal sealed record RateColumn(string Name, int Above, int Below, int Factor = 1, bool IsShare = false);
