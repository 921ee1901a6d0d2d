using Mainstay.App.Access;
using Mainstay.App.Caseload.Workload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Workers;

/// <summary>A worker's workload plan, for those who plan, those whom it reaches when overdue, and the worker (practice P16).</summary>
[Requires(Permission.ReadWorkloadPlan, ToChange = Permission.PlanWorkload, Person = "worker")]
public sealed class PlanModel(Histories histories, PlanWorkloadHandler plans) : PageModel
{
    [FromRoute(Name = "worker")]
    public string Key { get; set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    public Worker Worker { get; private set; } = null!;

    public PlanStanding? Standing { get; private set; }

    public IReadOnlyList<(string Key, WorkloadPlan Plan)> Closed { get; private set; } = [];

    public Reader Reader => HttpContext.Reader();

    public bool MayPlan => Reader.May(Permission.PlanWorkload, AccessSubject.Person(Key));

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    /// <summary>Closes the plan when it may be closed.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Standing is null)
        {
            return NotFound();
        }

        var closed = await plans.CloseAsync(Reader, Standing, Words, HttpContext.RequestAborted);
        if (closed.IsOk)
        {
            return Redirect(Links.WorkloadPlan(Worker.Key));
        }

        ModelState.Add(closed.Problems);
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        if (history.Reading(Workforce.Of).ByPerson(Key) is not { } worker)
        {
            return false;
        }

        Worker = worker;
        Standing = PlanStanding.Of(history, worker, Reader.Today);
        Closed = [.. PlanStanding.PlansOf(history, worker, Reader.Today).Where(p => p.Plan.IsClosed).Reverse()];
        return true;
    }
}
