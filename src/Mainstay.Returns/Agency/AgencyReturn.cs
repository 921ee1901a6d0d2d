using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;

namespace Mainstay.Returns.Agency;

/// <summary>An assignment in the return.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Values">A value for every item of the layout: text, a number, a day or null where the record has none.</param>
public sealed record AgencyReturnRow(Assignment Assignment, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The items that are owed and have no value.</summary>
    public IEnumerable<AgencyItem> Gaps(AgencyReturnLayout layout) =>
        layout.Assignment.Where(i => i.IsOwed && Values[i.Code] is null or "");
}

/// <summary>A local role and the job type that it is mapped to.</summary>
/// <param name="Role">The role's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="JobType">DfE's job type; null when it is mapped to none.</param>
public readonly record struct JobMapLine(string Role, string Title, string? JobType);

/// <summary>The cost of a month, as far as rates are known.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Pounds">The known cost, in pounds to the penny.</param>
/// <param name="Assignments">Assignments at work in the month.</param>
/// <param name="NotKnown">Those of them whose cost is not known and is in no sum.</param>
public readonly record struct MonthCostLine(DateOnly Month, decimal Pounds, int Assignments, int NotKnown);

/// <summary>An agency and what the rules say of those whom it supplies.</summary>
/// <param name="Supplier">Its name; null where the record has none.</param>
/// <param name="Assignments">Its assignments in the quarter.</param>
/// <param name="WithBreach">Those of them with a rule that is not met.</param>
/// <param name="NotEvidenced">Those of them with a rule that nothing shows to be met.</param>
public readonly record struct SupplierLine(string? Supplier, int Assignments, int WithBreach, int NotEvidenced);

/// <summary>The agency return of a quarter, built from the record; equal records give equal returns.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Layout">The items and their order.</param>
/// <param name="Rows">An assignment each, by first day.</param>
/// <param name="JobMap">Every role that an agency worker filled.</param>
/// <param name="Months">The three months' cost.</param>
/// <param name="Suppliers">Every agency with an assignment in the quarter, by name.</param>
/// <param name="Fte">Agency FTE on the last day, as the measure has it; null when not known.</param>
/// <param name="Breaches">What is not met, each assignment as at its last day in the quarter.</param>
/// <param name="Narrative">How the rules were complied with, in sentences without names.</param>
public sealed record AgencyReturn(
    AgencyQuarter Quarter,
    AgencyReturnLayout Layout,
    IReadOnlyList<AgencyReturnRow> Rows,
    IReadOnlyList<JobMapLine> JobMap,
    IReadOnlyList<MonthCostLine> Months,
    IReadOnlyList<SupplierLine> Suppliers,
    decimal? Fte,
    IReadOnlyList<Breach> Breaches,
    IReadOnlyList<string> Narrative
)
{
    /// <summary>Every gap: an assignment and an item that is owed and has no value, in the order of the return.</summary>
    public IEnumerable<(AgencyReturnRow Row, AgencyItem Item)> Gaps =>
        Rows.SelectMany(r => r.Gaps(Layout).Select(i => (r, i)));

    /// <summary>Breaches for which nobody has answered.</summary>
    public IEnumerable<Breach> Unanswered => Breaches.Where(b => b.SignOff is null);
}
