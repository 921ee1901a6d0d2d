using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Web.Display;

namespace Mainstay.Web;

/// <summary>The address of every page, so that no page writes one by hand.</summary>
public static class Links
{
    public const string Home = "/";
    public const string Report = "/report";
    public const string Editions = "/report/editions";
    public const string IssueReport = "/report/issue";
    public const string ReportSchedule = "/report/schedule";
    public const string Teams = "/teams";
    public const string Measures = "/measures";
    public const string Comparison = "/comparison";
    public const string Scorecard = "/scorecard";
    public const string NationalContext = "/national-context";
    public const string Bands = "/caseload/bands";
    public const string Inspection = "/report/inspection";
    public const string NotAllocated = "/allocation";
    public const string NewWaitingCase = "/allocation/new";
    public const string AllocationDecisions = "/allocation/decisions";
    public const string AwaitingClosureAndTransfer = "/allocation/awaiting";
    public const string CasesGivenToMe = "/allocation/mine";
    public const string HandoverPlans = "/allocation/plans";
    public const string Agency = "/agency";
    public const string AgencyBreaches = "/agency/breaches";
    public const string AgencyRules = "/agency/rules";
    public const string AgencyCost = "/agency/cost";
    public const string AgencyReturn = "/agency/return";
    public const string Imports = "/imports";
    public const string NewImport = "/imports/new";
    public const string Data = "/data";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignedOut = "/signed-out";
    public const string SessionEnded = "/session-ended";
    public const string NoAccess = "/no-access";
    public const string Account = "/account";
    public const string Users = "/access";
    public const string Restricted = "/access/restricted";
    public const string Ledger = "/ledger";
    public const string MyWorkload = "/my-workload";
    public const string MyWorkloadFile = "/my-workload/file";
    public const string Concerns = "/concerns";
    public const string Policies = "/policies";
    public const string ProposePolicy = "/policies/propose";
    public const string Search = "/search";
    public const string Accessibility = "/accessibility";
    public const string Privacy = "/privacy";
    public const string Cookies = "/cookies";

    public static string ReportAsAt(DateOnly day) => With(Report, ("as-at", Days.InLink(day)));

    public static string ReportOfTeam(DateOnly day, string? team, DateOnly? knownAt) =>
        With(
            Report,
            ("as-at", Days.InLink(day)),
            ("team", team),
            ("known-at", knownAt is { } known ? Days.InLink(known) : null)
        );

    public static string IssueReportAsAt(DateOnly day) => With(IssueReport, ("as-at", Days.InLink(day)));

    public static string MembersReportAsAt(DateOnly day) =>
        With(Report, ("as-at", Days.InLink(day)), ("edition", "members"));

    public static string Why(WeeklyReport report, WeeklySection section, WeeklyFigure figure) =>
        With(
            "/report/why",
            ("as-at", Days.InLink(report.AsAt)),
            ("line", figure.Line.Key),
            ("team", section.Scope.Team)
        );

    public static string CompareEditions(long from, long to) =>
        With("/report/compare", ("from", $"{from}"), ("to", $"{to}"));

    public static string EditionAsNowKnown(long id) => With("/report/compare", ("from", $"{id}"));

    public static string Edition(long id) => $"/report/editions/{id}";

    public static string EditionFile(long id, string format) => With($"/report/editions/{id}/file", ("format", format));

    public static string EditionOnScreen(long id) => $"/report/editions/{id}/asissued";

    public static string Team(string key, DateOnly? asAt = null) =>
        With($"/teams/{Escape(key)}", ("as-at", asAt is { } day ? Days.InLink(day) : null));

    public static string Placement(string key, DateOnly? asAt = null) =>
        With($"/agency/assignments/{Escape(key)}", ("as-at", asAt is { } day ? Days.InLink(day) : null));

    public static string AgencyReturnOf(string quarter) => With(AgencyReturn, ("quarter", quarter));

    public static string AgencyReturnFile(string form, string quarter) =>
        With($"{AgencyReturn}/{form}", ("quarter", quarter));

    public static string Worker(string key, DateOnly? asAt = null) =>
        With($"/workers/{Escape(key)}", ("as-at", asAt is { } day ? Days.InLink(day) : null));

    /// <summary>The list behind an item of my work.</summary>
    public static string WorkItem(string key) => $"/my-work/{Escape(key)}";

    public static string WorkloadPlan(string worker) => $"/workers/{Escape(worker)}/plan";

    public static string ChangeWorkloadPlan(string worker) => $"/workers/{Escape(worker)}/plan/change";

    public static string Concern(string key) => With("/concerns/answer", ("concern", key));

    public static string Measure(string name, string? scope = null, DateOnly? asAt = null) =>
        With($"/measures/{Escape(name)}", ("scope", scope), ("as-at", asAt is { } day ? Days.InLink(day) : null));

    /// <summary>A measure for a scope over a period.</summary>
    public static string MeasureOf(string name, Scope scope, DateOnly asAt, string? period) =>
        With(
            $"/measures/{Escape(name)}",
            ("scope", scope.Team),
            ("band", scope.Band),
            ("period", period),
            ("as-at", Days.InLink(asAt))
        );

    /// <summary>What a measure page shows, as a file.</summary>
    public static string MeasureFile(string form, string name, Scope scope, DateOnly asAt, string period, string by) =>
        With(
            $"/measures/{Escape(name)}/{form}",
            ("scope", scope.Team),
            ("band", scope.Band),
            ("period", period),
            ("by", by),
            ("as-at", Days.InLink(asAt))
        );

    /// <summary>The rows behind a figure.</summary>
    public static string RowsBehind(MeasureResult figure) =>
        With(
            $"/measures/{Escape(figure.Definition.Name)}",
            ("scope", figure.Scope.Team),
            ("band", figure.Scope.Band),
            ("as-at", Days.InLink(figure.AsAt))
        ) + "#rows";

    public static string MeasureTable(string name, string? scope, DateOnly asAt) =>
        With($"/measures/{Escape(name)}/figures", ("scope", scope), ("as-at", Days.InLink(asAt)));

    public static string MeasureRows(string name, string? scope, DateOnly asAt) =>
        With($"/measures/{Escape(name)}/rows", ("scope", scope), ("as-at", Days.InLink(asAt)));

    public static string TeamTable(string key, DateOnly asAt) =>
        With($"/teams/{Escape(key)}/people", ("as-at", Days.InLink(asAt)));

    public static string TeamAhead(string key, DateOnly asAt) =>
        With($"/teams/{Escape(key)}/ahead", ("as-at", Days.InLink(asAt)));

    public static string TeamAheadTable(string key, DateOnly asAt) =>
        With($"/teams/{Escape(key)}/ahead/weeks", ("as-at", Days.InLink(asAt)));

    public static string ScorecardFile(string form, DateOnly asAt, int months) =>
        With($"{Scorecard}/{form}", ("as-at", Days.InLink(asAt)), ("months", $"{months}"));

    public static string NationalContextFile(string form) => $"{NationalContext}/{form}";

    public static string BandCaseload(DateOnly asAt) => With(Bands, ("as-at", Days.InLink(asAt)));

    public static string BandCaseloadFile(string form, DateOnly asAt) =>
        With($"{Bands}/{form}", ("as-at", Days.InLink(asAt)));

    public static string DecidePolicy(string proposal) => With("/policies/decide", ("proposal", proposal));

    public static string InspectionAsAt(DateOnly day) => With(Inspection, ("as-at", Days.InLink(day)));

    public static string InspectionFile(string form, DateOnly asAt) =>
        With($"{Inspection}/{form}", ("as-at", Days.InLink(asAt)));

    public static string ComparisonOf(string measure) => With(Comparison, ("measure", measure));

    public static string NewImportOf(string source) => With(NewImport, ("source", source));

    public static string Upload(string id) => $"/imports/files/{Escape(id)}";

    public static string UploadState(string id) => $"/imports/files/{Escape(id)}/state";

    public static string UploadResults(string id) => $"/imports/files/{Escape(id)}/results";

    public static string Run(long run) => $"/imports/runs/{run}";

    public static string Template(string source) => $"/imports/templates/{Escape(source)}";

    public static string Mapping(string source) => $"/imports/mappings/{Escape(source)}";

    /// <summary>The workers for a case and, where one is chosen, what giving it to them would do.</summary>
    public static string ChooseWorker(string @case, string? worker = null) =>
        With("/allocation/case", ("ref", @case), ("worker", worker)) + (worker is null ? "" : "#chosen");

    public static string HandoverPlan(long id, string? unit = null) =>
        With($"{HandoverPlans}/{id}", ("unit", unit)) + (unit is null ? "" : "#unit");

    private static string Escape(string part) => Uri.EscapeDataString(part);

    private static string With(string path, params (string Name, string? Value)[] query)
    {
        var given = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => $"{q.Name}={Escape(q.Value!)}");
        var text = string.Join('&', given);
        return text.Length == 0 ? path : $"{path}?{text}";
    }
}
