using System.Globalization;
using Mainstay.App.Agency;
using Mainstay.App.Operations;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Web.Agency;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Agency;

/// <summary>The rules in force with their numbers, the price caps with their source, approvals of capacity and neighbours' rates.</summary>
public sealed class RulesModel(Histories histories, TimeProvider clock, StateAgencyFactHandler state)
    : AgencyPage(histories, clock)
{
    [BindProperty]
    public string? Agreement { get; set; }

    [BindProperty]
    public string? JobType { get; set; }

    [BindProperty]
    public string? Cap { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? FromDay { get; set; }

    public static IReadOnlyList<AgencyRule> Rules => AgencyRules.All;

    public AgencyRuleBook Book => AgencyRuleBook.On(History, AsAt);

    public IReadOnlyList<Fact<PriceCap>> Caps =>
        [
            .. History
                .On<PriceCap>(AsAt)
                .OrderBy(c => JobTypes.Codes.ToList().IndexOf(c.Content.JobType))
                .ThenBy(c => c.Key),
        ];

    public IReadOnlyList<Fact<CapacityApproval>> Approvals => [.. History.On<CapacityApproval>(AsAt)];

    public IReadOnlyList<Fact<NeighbourRate>> Neighbours => [.. History.On<NeighbourRate>(AsAt)];

    public async Task<IActionResult> OnPostAsync()
    {
        var problems = await state.HandleAsync(Said(), HttpContext.RequestAborted);
        if (problems.Count == 0)
        {
            return Redirect(Links.AgencyRules);
        }

        ModelState.Clear();
        ModelState.Add(problems, f => f == nameof(PriceCap.HourlyPence) ? nameof(Cap) : f);
        return Page();
    }

    private Result<AgencyStatement> Said()
    {
        if (string.IsNullOrWhiteSpace(Agreement) || Agreement.Trim().Length > 40 || Agreement.Contains('/'))
        {
            return new Core.Results.Problem(
                "agency.agreement",
                "Enter a short code of the agreement, for example east-midlands",
                nameof(Agreement)
            );
        }

        if (
            !decimal.TryParse(Cap, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            || pounds > 1000
        )
        {
            return new Core.Results.Problem(
                "agency.cap",
                "Enter the cap an hour in pounds, for example 42.00",
                nameof(Cap)
            );
        }

        return Display.Days.Read(FromDay) is not { } from
            ? new Core.Results.Problem(
                "agency.day",
                "Enter the first day on which the cap holds, for example 1 October 2025",
                nameof(FromDay)
            )
            : AgencyStatement.Of(
                Agreement.Trim(),
                new PriceCap(JobType ?? "", (long)Math.Round(pounds * 100), Source?.Trim() ?? ""),
                new DateRange(from, null)
            );
    }
}
