using Mainstay.Core.Measures;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Derived;

/// <summary>A figure as the department would publish it.</summary>
/// <param name="Value">The figure unrounded, per cent for rates; null where the state stands in its place.</param>
/// <param name="State">Known, or the published symbol.</param>
public readonly record struct CensusFigure(decimal? Value, MeasureState State)
{
    internal static CensusFigure Of(decimal value) => new(value, MeasureState.Known);
}

/// <summary>What the department would publish from a return, by the name of the published column.</summary>
/// <remarks>
/// Its methodology: heads in post, starters and leavers without duplicates, FTE and agency workers as they stand, unknown FTE
/// left out; leavers by their FTE of the 30 September before. Days lost include those of leavers, which no source settles.
/// </remarks>
public static class CensusFigures
{
    /// <summary>Every figure of a return.</summary>
    /// <param name="whole">The return.</param>
    public static IReadOnlyDictionary<string, CensusFigure> Of(CensusReturn whole)
    {
        var census = whole.Layout.Context(CheckSettings.Shipped);
        var inPost = whole.Workers.Where(w => w.IsInPost()).ToArray();
        var starters = whole.Workers.Where(w => w.IsStarter(census)).ToArray();
        var leavers = whole.Workers.Where(w => w.CountsAsLeaver(census)).ToArray();
        var agency = whole.Workers.Where(w => w.IsAgency() && w.IsStillHere()).ToArray();
        var holders = inPost.Concat(agency).Where(w => w.CasesHeld() > 0 && Fte(w) > 0).ToArray();
        var (here, hereHeads) = (Sum(inPost, WorkerItem.Fte), Heads(inPost, null));
        var (left, leftHeads) = (Sum(leavers, WorkerItem.FteBefore), Heads(leavers, WorkerItem.RoleEnd));
        var agencyFte = Sum(agency, WorkerItem.Fte);
        var vacant = Value(whole.Council, CouncilItem.Vacancies);
        var covering = Value(whole.Council, CouncilItem.AgencyFte);
        decimal cases = inPost.Concat(agency).Sum(w => w.CasesHeld());
        var days = whole.Workers.Where(w => w.IsEmployed()).Sum(w => Value(w, WorkerItem.DaysLost));
        return new Dictionary<string, CensusFigure>
        {
            ["inpost_fte"] = CensusFigure.Of(here),
            ["inpost_headcount"] = CensusFigure.Of(hereHeads),
            ["starters_fte"] = CensusFigure.Of(Sum(starters, WorkerItem.Fte)),
            ["starters_headcount"] = CensusFigure.Of(Heads(starters, WorkerItem.RoleStart)),
            ["leavers_fte"] = CensusFigure.Of(left),
            ["leavers_headcount"] = CensusFigure.Of(leftHeads),
            ["turnover_rate_fte"] = Percent(left, here),
            ["turnover_rate_headcount"] = Percent(leftHeads, hereHeads),
            ["agency_fte"] = CensusFigure.Of(agencyFte),
            ["agency_headcount"] = CensusFigure.Of(agency.Length),
            ["agency_rate_fte"] = Percent(agencyFte, agencyFte + here),
            ["agency_rate_headcount"] = Percent(agency.Length, agency.Length + hereHeads),
            ["agency_cover_fte"] = CensusFigure.Of(covering),
            ["agency_cover_rate_fte"] = Cover(covering, agencyFte),
            ["vacancy_fte"] = CensusFigure.Of(vacant),
            ["vacancy_rate_fte"] = Percent(vacant, vacant + here),
            ["vacancy_agency_cover_rate_fte"] = Cover(covering, vacant),
            ["case_holders_fte"] = CensusFigure.Of(holders.Sum(Fte)),
            ["cases"] = CensusFigure.Of(cases),
            ["caseload_fte"] = Ratio(cases, holders.Sum(Fte)),
            ["working_days_lost_fte"] = CensusFigure.Of(days),
            ["absence_rate_fte"] = Percent(days, here * whole.Layout.Year.WorkingDays),
        };
    }

    private static CensusFigure Percent(decimal part, decimal whole) => Ratio(100 * part, whole);

    private static CensusFigure Ratio(decimal part, decimal whole) =>
        whole == 0 ? new(null, MeasureState.NotApplicable) : CensusFigure.Of(part / whole);

    // More cover than there is to cover: published as of low reliability, never above 100.
    private static CensusFigure Cover(decimal covering, decimal whole) =>
        whole > 0 && covering > whole ? new(null, MeasureState.LowReliability) : Percent(covering, whole);

    private static int Heads(IEnumerable<ReturnRecord> workers, Item? alsoBy) =>
        workers.DistinctBy(w => (Person(w), alsoBy is null ? null : w.Text(alsoBy))).Count();

    private static (string?, string?, string?, string?) Person(ReturnRecord worker) =>
        (
            worker.Text(WorkerItem.SweNo)?.ToUpperInvariant(),
            worker.Text(WorkerItem.BirthDate),
            worker.Text(WorkerItem.Sex) ?? worker.Text(WorkerItem.Gender),
            worker.Text(WorkerItem.Ethnicity)
        );

    private static decimal Fte(ReturnRecord worker) => Value(worker, WorkerItem.Fte);

    private static decimal Sum(IEnumerable<ReturnRecord> workers, Item item) => workers.Sum(w => Value(w, item));

    private static decimal Value(ReturnRecord record, Item item) => record.Number(item)?.Value ?? 0;
}
