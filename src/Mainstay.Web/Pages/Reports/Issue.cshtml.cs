using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Reports;

/// <summary>
/// The way of a report to its two editions: prepared, a line by each service, checked, signed (practice P15). Whoever is signed
/// in does the step; nobody types a name.
/// </summary>
[Requires(Permission.ReadDraft)]
public sealed class IssueModel(
    Histories histories,
    TimeProvider clock,
    WeeklyReports reports,
    WeeklyMembersQuery members,
    ChangeDraftHandler drafts,
    IssueWeeklyReportHandler issue,
    ListEditionsQuery editions,
    AuditTrail trail
) : RecordPage(histories, clock)
{
    private static readonly string[] Capacities = ["director", "named deputy"];

    /// <summary>The steps in order, by the word that the form sends.</summary>
    public static IReadOnlyDictionary<string, string> Steps { get; } =
        new Dictionary<string, string>
        {
            ["prepare"] = "Prepare",
            ["line"] = "A line by each service",
            ["check"] = "Check",
            ["sign"] = "Sign and issue",
        };

    public WeeklyReport Report { get; private set; } = null!;

    /// <summary>The officers' edition of this Friday; null while none was issued.</summary>
    public EditionListed? Issued { get; private set; }

    /// <summary>The draft as it stands; null while nobody has prepared it.</summary>
    public ReportDraft? Draft { get; private set; }

    /// <summary>The members' sentences: the draft's, else as generated.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

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

    /// <summary>Why the next step is not for whoever is signed in; null when it is.</summary>
    public string? NotForYou =>
        Current == "line" || May(Current, null)
            ? Current is "check" or "sign" && Draft!.PreparedBy.IsSamePerson(Me(Current, null).Signs(default))
                ? $"You prepared this report, so somebody else must {Current} it."
                : null
            : $"Next: {Steps[Current].ToLowerInvariant()}. That is for {WhoMay(Current)}.";

    /// <summary>The services whose line whoever is signed in may write.</summary>
    public IReadOnlyList<SelectListItem> ServiceChoices =>
        Draft is null
            ? []
            :
            [
                .. Report
                    .Services.Where(s => May("line", s.Scope.Team))
                    .Select(s => new SelectListItem(s.Name, s.Scope.Team)),
            ];

    public bool MayPrepare => May("prepare", null);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Step is null || PermissionFor(Step) is not { } permission)
        {
            return BadRequest();
        }

        if (!May(Step, Service))
        {
            await trail.RecordAsync(
                "refused",
                $"report:weekly:{Days.InLink(Fridays.OnOrBefore(AsAt))}",
                $"{Step} {permission}",
                HttpContext.RequestAborted
            );
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var (address, problems) = Step == "sign" ? await SignAsync() : await DoAsync(Step);
        if (problems.Count == 0)
        {
            return Redirect(address);
        }

        ModelState.Add(problems, FieldOf);
        await LoadAsync();
        return Page();
    }

    private static Permission? PermissionFor(string step) =>
        step switch
        {
            "prepare" or "rewrite" or "no-lines" => Permission.PrepareReport,
            "line" => Permission.WriteServiceLine,
            "check" => Permission.CheckReport,
            "sign" => Permission.IssueReport,
            _ => null,
        };

    // A line is about its service; every other step about the whole report.
    private static AccessSubject SubjectOf(string step, string? service) =>
        step == "line" && service is { Length: > 0 } ? AccessSubject.Team(service) : AccessSubject.Council;

    private bool May(string step, string? service)
    {
        var permission = PermissionFor(step)!.Value;
        return step == "line" && service is not { Length: > 0 }
            ? HttpContext.Reader().May(permission)
            : HttpContext.Reader().May(permission, SubjectOf(step, service));
    }

    private static string WhoMay(string step) =>
        string.Join(
            " or ",
            Enum.GetValues<AccessRole>()
                .Where(r => AccessMatrix.Of(r, PermissionFor(step)!.Value) != Reach.None)
                .Select(r => $"the {r.Words()}")
        );

    private Person Me(string step, string? service)
    {
        var reader = HttpContext.Reader();
        var role = reader.RoleFor(PermissionFor(step)!.Value, SubjectOf(step, service));
        return new Person(reader.Name ?? "", role?.Words() ?? "", reader.Holder?.User);
    }

    private async Task<(string Address, IReadOnlyList<Core.Results.Problem> Problems)> DoAsync(string asked)
    {
        var by = Me(asked, Service);
        DraftStep step = asked switch
        {
            "prepare" => new PrepareStep(AsAt, by, Lines.Length > 0 ? Lines : null),
            "rewrite" => new RewriteStep(AsAt, by, Lines),
            "line" => new LineStep(AsAt, by, Service ?? "", Words ?? ""),
            "no-lines" => new NoLinesStep(AsAt, by),
            _ => new CheckStep(AsAt, by),
        };
        return (Links.IssueReportAsAt(AsAt), (await drafts.HandleAsync(step, HttpContext.RequestAborted)).Problems);
    }

    private string[] Lines => SentencesText?.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private async Task<(string Address, IReadOnlyList<Core.Results.Problem> Problems)> SignAsync()
    {
        var missing = new[]
        {
            MembersMarking is null
                ? new Core.Results.Problem(
                    "reports.marking",
                    "Choose the marking of the members’ edition",
                    nameof(MembersMarking)
                )
                : null,
            Capacities.Contains(Capacity)
                ? null
                : new Core.Results.Problem(
                    "reports.capacity",
                    "Choose whether you sign as director or named deputy",
                    nameof(Capacity)
                ),
        };
        if (missing.OfType<Core.Results.Problem>().ToArray() is { Length: > 0 } problems)
        {
            return ("", problems);
        }

        var issued = await issue.HandleAsync(
            new IssueWeeklyReportCommand(
                AsAt,
                Me("sign", null) with
                {
                    Role = Capacity!,
                },
                MembersMarking: MembersMarking!.Value,
                ClearsManagers: ClearsManagers,
                UnmatchedReason: UnmatchedReason
            ),
            HttpContext.RequestAborted
        );
        return (issued.IsOk ? Links.Edition(issued.Value.Edition) : "", issued.Problems);
    }

    private async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Report = await reports.OfAsync(AsAt);
        Issued = (await editions.RunAsync(cancel)).FirstOrDefault(e =>
            e.AsAt == Report.AsAt && e.Audience == "officers"
        );
        Draft = await drafts.FindAsync(AsAt, cancel);
        Sentences = Draft?.Sentences ?? (await members.RunAsync(Report, cancel: cancel)).Sentences;
        if (Step is not ("prepare" or "rewrite"))
        {
            SentencesText = string.Join(Environment.NewLine, Sentences);
        }
    }

    private static string FieldOf(string field) =>
        field switch
        {
            "line" => nameof(Words),
            "Sentences" => nameof(SentencesText),
            nameof(Service) or nameof(MembersMarking) or nameof(UnmatchedReason) or nameof(Capacity) => field,
            _ => "",
        };
}
