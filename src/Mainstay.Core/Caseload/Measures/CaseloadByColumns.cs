using Mainstay.Core.Measures;
using Mainstay.Core.Measures.Columns;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Series of cases, case holders and the least and greatest caseload: the sweep of <see cref="CouncilColumns"/> over one scope.</summary>
internal static class CaseloadByColumns
{
    private static readonly Dictionary<Measure, TeamColumn> Columns = new()
    {
        [DfeCaseload.CaseHolders] = TeamColumn.CaseHolders,
        [DfeCaseload.Cases] = TeamColumn.Cases,
        [DfeCaseload.Lowest] = TeamColumn.LeastCases,
        [DfeCaseload.Highest] = TeamColumn.MostCases,
    };

    /// <summary>The numerator at every snapshot and whether anybody holds a case; null when the scope's cases are shared with other teams.</summary>
    public static (long[] Amounts, long[] Holders)? Of(
        Measure measure,
        WorkforceHistory history,
        SnapshotDays days,
        Func<string?, bool> isInScope
    )
    {
        if (history.Reading(CaseloadFacts.Of).InScope(isInScope) is not { } facts)
        {
            return null;
        }

        var team = CouncilColumns.Of(facts, new ColumnTerms(days, [new CaseBand(0, 0)], AmountColumns.Unit)).Teams[0];
        var (amounts, holders) = (new long[days.Count], new long[days.Count]);
        team.Read(Columns[measure], amounts);
        team.Read(TeamColumn.CaseHolders, holders);
        return (amounts, holders);
    }

    /// <summary>Whether a measure has a column.</summary>
    public static bool Has(Measure measure) => Columns.ContainsKey(measure);

    /// <summary>The point of a day: an extreme of nobody is not applicable.</summary>
    public static SeriesPoint Point(Measure measure, DateOnly day, long amount, long holders)
    {
        var isOfNobody = holders == 0 && Columns[measure] is (TeamColumn.LeastCases or TeamColumn.MostCases);
        return isOfNobody
            ? new(day, MeasureState.NotApplicable, null, 0, null)
            : new(day, MeasureState.Known, amount, amount, null);
    }
}
