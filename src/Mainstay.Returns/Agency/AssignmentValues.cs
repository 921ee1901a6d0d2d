using System.Globalization;
using System.Text.Json;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;

namespace Mainstay.Returns.Agency;

/// <summary>The value of every item of an assignment, by the item's code.</summary>
internal static class AssignmentValues
{
    public static Dictionary<string, object?> Of(RuleQuestion asked, string authority, AgencyQuarter quarter)
    {
        var values = new Dictionary<string, object?>
        {
            ["quarter"] = quarter.ToString(),
            ["authority"] = authority,
            ["placement"] = asked.Assignment.Placement,
            ["registration_number"] = asked.Assignment.Worker.RegistrationNumber,
            ["start"] = asked.Assignment.Days.From,
            ["end"] = asked.Assignment.Days.To,
        };
        AddWork(values, asked);
        AddRate(values, asked);
        AddEvidence(values, asked);
        AddStandings(values, asked);
        return values;
    }

    private static void AddWork(Dictionary<string, object?> values, RuleQuestion asked)
    {
        var spell = asked.Assignment.On(asked.Day);
        values["job_type"] = asked.Assignment.JobType(asked.History, asked.Day);
        values["local_role"] = spell.Role;
        values["route"] = Code(asked.Terms?.Route);
        values["pay_basis"] = Code(asked.Terms?.Basis);
        values["project_team"] = asked.Terms?.ProjectTeam;
        values["notice_weeks"] = asked.Terms?.NoticeWeeks;
        values["supplier"] = spell.Supplier;
        values["fte"] = spell.WholeFte;
        values["covers_vacancy"] =
            spell.Parts.Count == 0 ? null
            : spell.FteFor(Rationale.Vacancy) > 0 ? "yes"
            : "no";
        values["rationale"] =
            spell.Parts.Count == 0
                ? null
                : string.Join(
                    "; ",
                    spell.Parts.Select(p =>
                        string.Create(CultureInfo.InvariantCulture, $"{Code<Rationale>(p.Reason)} {p.Fte:0.######}")
                    )
                );
    }

    private static void AddRate(Dictionary<string, object?> values, RuleQuestion asked)
    {
        var (placement, spell) = (asked.Assignment.Placement, asked.Assignment.On(asked.Day));
        var rate = asked.History.Nearest<AgencyRate>(placement, asked.Day);
        var type = asked.Assignment.JobType(asked.History, asked.Day);
        var cap = type is null ? null : PriceCap.Lowest(asked.History, type, asked.Day);
        values["hourly_pay"] = Pounds(rate?.WorkerPayPence);
        values["hourly_employer_costs"] = Pounds(rate?.EmployerCostsPence);
        values["hourly_holiday_pay"] = Pounds(rate?.HolidayPayPence);
        values["hourly_fee"] = Pounds(rate?.FeePence);
        values["hourly_cost"] = Pounds(AgencyCost.HourlyPence(asked.History, placement, spell, asked.Day));
        values["price_cap"] = Pounds(cap?.HourlyPence);
        values["above_cap"] =
            cap is null || rate?.CappedPence is not { } capped ? null
            : capped > cap.HourlyPence ? "yes"
            : "no";
        var signed = new[] { EvidenceOf.AboveCapByDirector, EvidenceOf.AboveCapByChiefExecutive }
            .Where(of => asked.Evidence(of) is { } seen && seen.On < asked.Assignment.Days.From)
            .Select(of => of == EvidenceOf.AboveCapByDirector ? "director" : "chief executive");
        values["above_cap_signed_by"] = string.Join("; ", signed) is { Length: > 0 } by ? by : null;
    }

    private static void AddEvidence(Dictionary<string, object?> values, RuleQuestion asked)
    {
        var experience = asked.Evidence(EvidenceOf.Experience);
        var left = asked.Evidence(EvidenceOf.LastPermanentPost);
        values["experience_months"] = experience?.Count;
        values["experience_checked_on"] = experience?.On;
        values["references"] = asked.Evidence(EvidenceOf.ReferencesReceived)?.Count;
        values["last_post_left_on"] = left?.LeftOn;
        values["cool_off_exception"] = Code(left?.Exception);
    }

    private static void AddStandings(Dictionary<string, object?> values, RuleQuestion asked)
    {
        foreach (var rule in AgencyRules.All)
        {
            values[AgencyReturnLayout.StandingItem(rule)] = Code<Standing>(rule.Check(asked).Standing);
        }

        var reasons = Breach
            .Of(asked.History, asked.Assignment, asked.Day)
            .Where(b => b.SignOff is not null)
            .Select(b => $"{b.Finding.Rule.Code}: {Code<BreachReason>(b.SignOff!.Reason)}");
        values["breach_reasons"] = string.Join("; ", reasons) is { Length: > 0 } text ? text : null;
    }

    private static decimal? Pounds(long? pence) => pence / 100m;

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } v ? JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()) : null;
}
