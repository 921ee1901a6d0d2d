using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Returns.Agency;

/// <summary>Builds the agency return of a quarter from the record: every assignment of social work with a day in it.</summary>
public static class BuildAgencyReturn
{
    /// <summary>The return of a quarter, each assignment as at its last day in it.</summary>
    /// <param name="history">The record.</param>
    /// <param name="quarter">The quarter; while it goes on, what is known of it so far.</param>
    /// <param name="authority">The authority's three-digit number; empty when not set.</param>
    /// <param name="today">Days after it are not worked yet and cost nothing.</param>
    public static AgencyReturn Of(WorkforceHistory history, AgencyQuarter quarter, string authority, DateOnly today)
    {
        var layout = AgencyReturnLayout.Reconstructed;
        var days = quarter.Days.EndedBy(today < quarter.From ? quarter.From : today);
        RuleQuestion[] asked =
        [
            .. from a in Assignment.All(history)
            let within = a.Days.Within(days)
            where within is not null
            let question = new RuleQuestion(history, a, within.Value.To!.Value)
            where history.Nearest<Role>(a.On(question.Day).Role, question.Day)?.IsSocialWorker == true
            select question,
        ];
        Breach[] breaches = [.. asked.SelectMany(q => Breach.Of(history, q.Assignment, q.Day))];
        var rows = asked.Select(q => Row(q, layout, authority, quarter)).ToArray();
        return new(
            quarter,
            layout,
            rows,
            JobMap(asked),
            [.. AgencyCost.ByMonth(history, days).Select(Month)],
            Suppliers(asked),
            AgencyMeasures.AgencyFte.Of(history, Scope.Council, days.To!.Value).Value,
            breaches,
            ComplianceNarrative.Of(asked, breaches, quarter)
        );
    }

    private static AgencyReturnRow Row(
        RuleQuestion asked,
        AgencyReturnLayout layout,
        string authority,
        AgencyQuarter quarter
    )
    {
        var values = AssignmentValues.Of(asked, authority, quarter);
        return new(asked.Assignment, layout.Assignment.ToDictionary(i => i.Code, i => values[i.Code]));
    }

    private static JobMapLine[] JobMap(RuleQuestion[] asked) =>
        [
            .. asked
                .Select(q => (Question: q, q.Assignment.On(q.Day).Role))
                .DistinctBy(r => r.Role)
                .OrderBy(r => r.Role, StringComparer.Ordinal)
                .Select(r => (r.Role, Content: r.Question.History.Nearest<Role>(r.Role, r.Question.Day)!))
                .Select(r => new JobMapLine(r.Role, r.Content.Title, r.Content.AgencyJobType)),
        ];

    private static MonthCostLine Month(AgencyCost cost) =>
        new(
            new(cost.Days.From.Year, cost.Days.From.Month, 1),
            Math.Round(cost.KnownPence / 100, 2, MidpointRounding.AwayFromZero),
            cost.Assignments,
            cost.NotKnown
        );

    private static SupplierLine[] Suppliers(RuleQuestion[] asked) =>
        [
            .. asked
                .Select(q =>
                    (q.Assignment.On(q.Day).Supplier, Found: AgencyRules.All.Select(r => r.Check(q).Standing).ToArray())
                )
                .GroupBy(s => s.Supplier)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new SupplierLine(
                    g.Key,
                    g.Count(),
                    g.Count(s => s.Found.Contains(Standing.NotMet)),
                    g.Count(s => s.Found.Contains(Standing.NotEvidenced))
                )),
        ];
}
