using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Web.Access;
using Mainstay.Web.Caseload;
using Mainstay.Web.Display;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>Cases not allocated in the reader's teams: by kind, status and days waiting, with the weekly review of each (practice P2).</summary>
[Requires(Permission.ReadTeam, ToChange = Permission.Allocate, NamesPeople = true)]
public sealed class NotAllocatedModel(Histories histories, TimeProvider clock, WaitingList waiting)
    : RecordPage(histories, clock)
{
    /// <summary>Rows that one page shows.</summary>
    public const int Most = 100;

    private IReadOnlyList<WaitingListed> _all = [];

    [FromQuery(Name = "kind")]
    public AllocationState? Kind { get; set; }

    [FromQuery(Name = "status")]
    public CaseStatusCode? Status { get; set; }

    [FromQuery(Name = "team")]
    public string? Team { get; set; }

    [FromQuery(Name = "wait")]
    public WaitState? Wait { get; set; }

    [BindProperty]
    public string? Case { get; set; }

    public TeamTree Tree { get; private set; } = null!;

    public AllocationReach Reach { get; private set; } = null!;

    public bool KnowsOpenCases { get; private set; }

    /// <summary>Those that the filter leaves.</summary>
    public IReadOnlyList<WaitingListed> Listed { get; private set; } = [];

    public int Total => _all.Count;

    public int NeverWait => _all.Count(c => c.Allocation.Wait == WaitState.MayNeverWait);

    public int Escalated => _all.Count(c => c.Allocation.Wait == WaitState.Escalate);

    public int ReviewsLate => _all.Count(c => c.IsReviewLate(AsAt));

    /// <summary>Each kind that occurs with its count, the commonest first.</summary>
    public IEnumerable<(AllocationState Kind, int Count)> Kinds =>
        _all.CountBy(c => c.Allocation.State).OrderByDescending(k => k.Value).Select(k => (k.Key, k.Value));

    public IEnumerable<SelectListItem> KindChoices =>
        Kinds.Select(k => new SelectListItem(
            $"{Words.Capital(CaseloadWords.Of(k.Kind))} ({k.Count})",
            k.Kind.ToString()
        ));

    public IEnumerable<SelectListItem> StatusChoices =>
        _all.CountBy(c => c.Allocation.Status)
            .OrderByDescending(s => s.Value)
            .Select(s => new SelectListItem($"{Words.Capital(Words.Of(s.Key))} ({s.Value})", s.Key.ToString()));

    public IEnumerable<SelectListItem> TeamChoices =>
        _all.Where(c => c.Allocation.Team is not null)
            .CountBy(c => c.Allocation.Team!)
            .OrderBy(t => Tree.NameOf(t.Key, AsAt))
            .Select(t => new SelectListItem($"{Tree.NameOf(t.Key, AsAt)} ({t.Value})", t.Key));

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>The weekly review of one case by whoever is signed in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var reviewed = await waiting.ReviewAsync(HttpContext.Reader(), Case ?? "", HttpContext.RequestAborted);
        if (reviewed.IsOk)
        {
            return Redirect(Links.NotAllocated);
        }

        ModelState.Add(reviewed.Problems);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        var reader = HttpContext.Reader();
        Tree = History.Reading(TeamTree.Of);
        Reach = new AllocationReach(History, reader);
        KnowsOpenCases = History.Reading(Caseloads.Of).HasEpisodes;
        _all = KnowsOpenCases ? await waiting.ForAsync(History, reader, AsAt, HttpContext.RequestAborted) : [];
        Listed =
        [
            .. _all.Where(c =>
                (Kind is null || c.Allocation.State == Kind)
                && (Status is null || c.Allocation.Status == Status)
                && (string.IsNullOrEmpty(Team) || c.Allocation.Team == Team)
                && (Wait is null || c.Allocation.Wait == Wait)
            ),
        ];
    }
}
