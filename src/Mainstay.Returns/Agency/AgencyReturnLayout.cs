using Mainstay.Core.Agency.Rules;

namespace Mainstay.Returns.Agency;

/// <summary>An item of the agency return.</summary>
/// <param name="Code">Its name in files, in lower case with underscores; the value is found by it.</param>
/// <param name="Title">What it is.</param>
/// <param name="IsOwed">Whether an assignment without it is a gap in the return.</param>
public sealed record AgencyItem(string Code, string Title, bool IsOwed = false);

/// <summary>
/// What the quarterly agency return asks for, as data. The department's own template and item list were not found: these
/// are the items that its rules and the announcements name, and every one can be renamed, left out or put elsewhere.
/// </summary>
/// <param name="Name">The layout's name, printed on the return.</param>
/// <param name="WindowMonths">Months after the quarter's end in which it is to be sent.</param>
/// <param name="Assignment">The items of each assignment, in the order in which they are written.</param>
public sealed record AgencyReturnLayout(string Name, int WindowMonths, IReadOnlyList<AgencyItem> Assignment)
{
    /// <summary>The first day on which a quarter can be sent.</summary>
    public static DateOnly OpensOn(AgencyQuarter quarter) => quarter.To.AddDays(1);

    /// <summary>The last day on which it is to be sent: for January to March, 31 May.</summary>
    public DateOnly ClosesOn(AgencyQuarter quarter) => quarter.To.AddDays(1).AddMonths(WindowMonths).AddDays(-1);

    /// <summary>The items as far as they are known.</summary>
    public static AgencyReturnLayout Reconstructed { get; } =
        new(
            "reconstructed-2025",
            2,
            [
                new("quarter", "Quarter"),
                new("authority", "Number of the authority", IsOwed: true),
                new("placement", "The supplier's id of the placement"),
                new("registration_number", "Social Work England number", IsOwed: true),
                new("job_type", "Core job type", IsOwed: true),
                new("local_role", "Local role"),
                new("start", "First day of the assignment", IsOwed: true),
                new("end", "Last day; empty while it goes on"),
                new("route", "Individual, project team or other package", IsOwed: true),
                new("pay_basis", "Paid by supplier's payroll, umbrella company or own company", IsOwed: true),
                new("project_team", "Project team or package"),
                new("supplier", "Agency", IsOwed: true),
                new("fte", "FTE", IsOwed: true),
                new("hourly_pay", "Worker's pay an hour, in pounds", IsOwed: true),
                new("hourly_employer_costs", "Employer costs an hour, in pounds", IsOwed: true),
                new("hourly_holiday_pay", "Holiday pay an hour, in pounds"),
                new("hourly_fee", "Agency and supplier fees an hour, in pounds", IsOwed: true),
                new("hourly_cost", "What the council pays an hour, in pounds", IsOwed: true),
                new("price_cap", "Price cap of the job type an hour, in pounds", IsOwed: true),
                new("above_cap", "Above the cap"),
                new("above_cap_signed_by", "Who signed it off before the first day"),
                new("covers_vacancy", "Covers a vacancy", IsOwed: true),
                new("rationale", "Rationale with FTE"),
                new("experience_months", "Months of experience seen"),
                new("experience_checked_on", "Day on which experience was checked", IsOwed: true),
                new("references", "References received", IsOwed: true),
                new("notice_weeks", "Weeks of notice", IsOwed: true),
                new("last_post_left_on", "Day on which the last permanent post was left"),
                new("cool_off_exception", "Exception from the three months"),
                .. AgencyRules.All.Select(r => new AgencyItem(StandingItem(r), $"Rule: {r.Code}")),
                new("breach_reasons", "Reasons signed off for what is not met"),
            ]
        );

    /// <summary>The item that says where a rule stands.</summary>
    public static string StandingItem(AgencyRule rule) => $"rule_{rule.Code.Replace('-', '_')}";
}
