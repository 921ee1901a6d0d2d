using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The way of a report to its two editions: prepared, a line by each service, checked, signed (practice P15).</summary>
[Requires(Permission.PrepareReport)]
public sealed class IssueModel(
    Histories histories,
    TimeProvider clock,
    WeeklyReports reports,
    WeeklyMembersQuery members,
    ChangeDraftHandler drafts,
    IssueWeeklyReportHandler issue
) : RecordPage(histories, clock)
{
    /// <summary>The steps in order, by the word that the form sends.</summary>
    public static IReadOnlyDictionary<string, string> Steps { get; } =
        new Dictionary<string, string>
        {
            ["prepare"] = "Prepare",
            ["line"] = "Add a service’s line",
            ["check"] = "Check",
            ["sign"] = "Sign and issue",
        };

    public WeeklyReport Report { get; private set; } = null!;

    /// <summary>The draft as it stands; null while nobody has prepared it.</summary>
    public ReportDraft? Draft { get; private set; }

    /// <summary>The members' sentences: the draft's, else as generated.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? SentencesText { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public Marking? MembersMarking { get; set; }

    [BindProperty]
    public bool ClearsManagers { get; set; }

    [BindProperty]
    public string? UnmatchedReason { get; set; }

    public bool OwesReason => Report.Total.Reconciliation.PassesUnmatchedLimit;

    /// <summary>The step that is next.</summary>
    public string Current =>
        Draft is null ? "prepare"
        : Draft.Owing(Report).Count > 0 ? "line"
        : Draft.CheckedBy is null ? "check"
        : "sign";

    /// <summary>The services that owe their line.</summary>
    public IEnumerable<SelectListItem> OwingChoices =>
        Draft?.Owing(Report).Select(s => new SelectListItem(s.Name, s.Scope.Team)) ?? [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        SentencesText ??= string.Join(Environment.NewLine, Sentences);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsAllowed())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var (address, problems) = Step == "sign" ? await SignAsync() : await DoAsync();
        if (problems.Count == 0)
        {
            return Redirect(address);
        }

        ModelState.Add(problems, FieldOf);
        await LoadAsync();
        return Page();
    }

    /// <summary>The signature is the director's; the line of a service is for whoever reaches that service.</summary>
    private bool IsAllowed()
    {
        var reader = HttpContext.Reader();
        return Step switch
        {
            "sign" => reader.May(Permission.IssueReport),
            "line" when Service is { Length: > 0 } service => reader.May(
                Permission.PrepareReport,
                AccessSubject.Team(service)
            ),
            _ => true,
        };
    }

    private async Task<(string Address, IReadOnlyList<Core.Results.Problem> Problems)> DoAsync()
    {
        var by = new Person(Name ?? "", Role ?? "");
        DraftStep step = Step switch
        {
            "prepare" => new PrepareStep(AsAt, by, Lines.Length > 0 ? Lines : null),
            "rewrite" => new RewriteStep(AsAt, by, Lines),
            "line" => new LineStep(AsAt, by, Service ?? "", Words ?? ""),
            _ => new CheckStep(AsAt, by),
        };
        return (Links.IssueReportAsAt(AsAt), (await drafts.HandleAsync(step, HttpContext.RequestAborted)).Problems);
    }

    private string[] Lines => SentencesText?.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private async Task<(string Address, IReadOnlyList<Core.Results.Problem> Problems)> SignAsync()
    {
        if (MembersMarking is not { } marking)
        {
            return ("", [new("reports.marking", "Choose the marking of the members’ edition", nameof(MembersMarking))]);
        }

        var issued = await issue.HandleAsync(
            new IssueWeeklyReportCommand(
                AsAt,
                new Person(Name ?? "", Role ?? ""),
                MembersMarking: marking,
                ClearsManagers: ClearsManagers,
                UnmatchedReason: UnmatchedReason
            ),
            HttpContext.RequestAborted
        );
        return (issued.IsOk ? Links.Edition(issued.Value.Edition) : "", issued.Problems);
    }

    private async Task LoadAsync()
    {
        Report = await reports.OfAsync(AsAt);
        Draft = await drafts.FindAsync(AsAt, HttpContext.RequestAborted);
        Sentences = Draft?.Sentences ?? (await members.RunAsync(Report, cancel: HttpContext.RequestAborted)).Sentences;
    }

    private static string FieldOf(string field) =>
        field switch
        {
            "name" => nameof(Name),
            "role" => nameof(Role),
            "line" => nameof(Words),
            "Sentences" => nameof(SentencesText),
            nameof(Service) or nameof(MembersMarking) or nameof(UnmatchedReason) or nameof(Name) => field,
            _ => "",
        };
}
