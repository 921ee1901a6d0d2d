using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Region;

namespace Mainstay.Core.Reports;

/// <summary>What a scorecard says of its lines together: denominators that cannot be reconciled (WF7), and posts added (WF9).</summary>
internal static class ScorecardNotes
{
    private const string Agency = "agency_rate_fte";

    private static readonly string[] Vacancy = ["vacancy_council_rate_fte", "vacancy_rate_fte"];

    public static IEnumerable<string> Of(WorkforceHistory history, IReadOnlyList<ScorecardRow> rows)
    {
        var council = rows.Where(r => r.Line.Team is null).ToArray();
        var vacancy = Vacancy
            .Select(v => Array.Find(council, r => r.Line.Measure == v))
            .FirstOrDefault(r => r is not null);
        if (vacancy is null)
        {
            yield break;
        }

        if (Array.Find(council, r => r.Line.Measure == Agency) is { } agency)
        {
            foreach (var (v, a) in Points(vacancy).Zip(Points(agency)).Where(p => p.First.Day == p.Second.Day))
            {
                if (Reconciliation(v, a) is { } words)
                {
                    yield return words;
                }
            }
        }

        if (Added(history, vacancy) is { } added)
        {
            yield return added;
        }
    }

    private static IEnumerable<ScorecardPoint> Points(ScorecardRow row) =>
        row.Baseline is { } baseline ? row.Points.Prepend(baseline) : row.Points;

    /// <summary>Agency ÷ (vacancies' base + agency) is how the agency rate is defined, so the two printed rates imply one base, or say that they do not.</summary>
    private static string? Reconciliation(ScorecardPoint vacancy, ScorecardPoint agency)
    {
        if (vacancy.Implied is not { } below || agency is not { Implied: { } base_, Number: { } workers })
        {
            return null;
        }

        var sum = below.Range + new FigureRange(workers, workers);
        var parts =
            $"{Number(below.Value)} under the vacancy rate plus {Number(workers)} agency is {Number(below.Value + workers)}";
        var other =
            $"{Number(base_.Value)} ({Number(base_.Range.Low)} to {Number(base_.Range.High ?? base_.Value)}) under the agency rate";
        return base_.Reconciles(sum)
            ? $"{Shown.Day(vacancy.Day)}: the denominators reconcile: {parts}; {other}."
            : $"{Shown.Day(vacancy.Day)}: the denominators cannot be reconciled: {parts}, not {other}. Numbers and rates of that day do not rest on one workforce.";
    }

    private static string? Added(WorkforceHistory history, ScorecardRow vacancy)
    {
        if (vacancy.Points.Count < 2 || vacancy.Now.IsAsPrinted || history.All<Post>().Count == 0)
        {
            return null;
        }

        var movement = VacancyMovement.Between(
            history,
            new Scope(vacancy.Line.Team),
            vacancy.Points[^2].Day,
            vacancy.Now.Day
        );
        return movement is { VacantAdded: > 0, RateWithoutAdded: { } asItIs, RateWithoutAddedOnEitherSide: { } without }
            ? $"{Number(movement.VacantAdded)} FTE of the vacancies are in posts added since {Shown.Day(vacancy.Points[^2].Day)}. "
                + $"Without them the rate (DfE form) is {Percent(asItIs)} of the same base, or {Percent(without)} with their posts left out of the base too; with them {Percent(movement.RateAfter.Value ?? 0)}."
            : null;
    }

    private static string Number(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("N1");

    private static string Percent(decimal ratio) => Number(ratio * 100) + "%";
}
