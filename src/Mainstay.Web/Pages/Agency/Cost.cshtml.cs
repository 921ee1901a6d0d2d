using System.Globalization;
using Mainstay.App.Agency;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Agency;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Web.Access;
using Mainstay.Web.Agency;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Agency;

/// <summary>What agency work costs: by month, team and rationale, against the budget and against permanent colleagues.</summary>
[Requires(Permission.ReadAgencyReturn, NamesPeople = true)]
public sealed class CostModel(Histories histories, TimeProvider clock, StateAgencyFactHandler state)
    : AgencyPage(histories, clock)
{
    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? OnCosts { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? FromDay { get; set; }

    [BindProperty]
    public string? ToDay { get; set; }

    public AgencyBudgetPosition? Position { get; private set; }

    /// <summary>The month of the day as far as it has gone, and the eleven before it.</summary>
    public IReadOnlyList<AgencyCost> Months { get; private set; } = [];

    /// <summary>The cost from the first of those months on.</summary>
    public AgencyCost Year { get; private set; } = null!;

    public IReadOnlyList<Assignment> Here { get; private set; } = [];

    public decimal? Heads => AgencyMeasures.AgencyHeadcount.Of(History, Core.Measures.Scope.Council, AsAt).Value;

    public IEnumerable<(string Team, decimal Pence, int NotKnown)> ByTeam =>
        Year
            .Lines.GroupBy(l => l.Spell.Team)
            .Select(g =>
                (
                    TeamName(g.Key),
                    g.Sum(l => l.Pence ?? 0),
                    g.Where(l => l.Pence is null).Select(l => l.Assignment.Placement).Distinct().Count()
                )
            )
            .OrderByDescending(t => t.Item2);

    public decimal PenceFor(Rationale reason) => Year.Lines.Sum(l => l.PenceFor(reason) ?? 0);

    public decimal PenceForNone => Year.KnownPence - Enum.GetValues<Rationale>().Sum(PenceFor);

    public long? Hourly(Assignment assignment) =>
        AgencyCost.HourlyPence(History, assignment.Placement, assignment.On(AsAt), AsAt);

    public PermanentHour? Permanent(Assignment assignment) => PermanentHour.Of(History, assignment.On(AsAt).Role, AsAt);

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var problems = await state.HandleAsync(Said(), HttpContext.RequestAborted);
        if (problems.Count == 0)
        {
            return Redirect(Links.AgencyCost);
        }

        ModelState.Clear();
        ModelState.Add(problems, f => f == "Pence" ? nameof(Budget) : f);
        Load();
        return Page();
    }

    private void Load()
    {
        var first = new DateOnly(AsAt.Year, AsAt.Month, 1).AddMonths(-11);
        Months = AgencyCost.ByMonth(History, new(first, AsAt));
        Year = AgencyCost.In(History, new(first, AsAt));
        Position = AgencyBudgetPosition.On(History, AsAt);
        Here = [.. Assignment.All(History).Where(a => a.Days.Contains(AsAt) && Shows(a))];
    }

    private Result<AgencyStatement> Said()
    {
        if (Display.Days.Read(FromDay) is not { } from || Display.Days.Read(ToDay) is not { } to || to < from)
        {
            return new Core.Results.Problem(
                "agency.days",
                "Enter the first and the last day of the budget, for example 1 April 2025 and 31 March 2026",
                nameof(FromDay)
            );
        }

        if (Number(Budget) is not { } pounds || pounds > 1_000_000_000)
        {
            return new Core.Results.Problem(
                "agency.budget",
                "Enter the budget in pounds, for example 250000",
                nameof(Budget)
            );
        }

        var onCosts = Number(OnCosts);
        return onCosts is null && !string.IsNullOrWhiteSpace(OnCosts)
            ? new Core.Results.Problem(
                "agency.on-costs",
                "Enter on-costs in per cent of salary, for example 32, or leave it empty",
                nameof(OnCosts)
            )
            : AgencyStatement.Of(
                new AgencyBudget((long)Math.Round(pounds * 100), onCosts / 100, Source?.Trim() ?? ""),
                new DateRange(from, to)
            );
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
