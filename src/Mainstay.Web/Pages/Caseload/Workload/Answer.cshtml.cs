using Mainstay.App.Access;
using Mainstay.App.Caseload.Workload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Caseload.Workload;

/// <summary>One concern that has reached the reader, and their answer. One that has not is not there.</summary>
[Requires(Permission.SignedIn)]
public sealed class AnswerModel(Histories histories, RaiseConcernHandler concerns, AuditTrail trail) : PageModel
{
    [FromQuery(Name = "concern")]
    public string? Key { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public ConcernShown Shown { get; private set; } = null!;

    public bool MayOpenPerson => HttpContext.Reader().SeesPerson(Shown.Worker.Key);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var answered = await concerns.AnswerAsync(HttpContext.Reader(), Shown.Key, Words, HttpContext.RequestAborted);
        if (answered.IsOk)
        {
            return Redirect(Links.Concerns);
        }

        ModelState.Add(answered.Problems);
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        var reader = HttpContext.Reader();
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        var found = ConcernsQuery.Reached(history, reader, reader.Today).FirstOrDefault(c => c.Key == Key);
        if (found is null)
        {
            return false;
        }

        Shown = found;
        await trail.RecordAsync(
            "read",
            $"person:{found.Worker.Key}",
            "GET /concerns/answer concern",
            HttpContext.RequestAborted
        );
        return true;
    }
}
