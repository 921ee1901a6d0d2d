using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Search;

/// <summary>People and teams by name, only those that the reader may open; who is out of reach is as if not there.</summary>
public sealed class SearchModel(Histories histories) : PageModel
{
    /// <summary>People on one page.</summary>
    public const int Most = 50;

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    public bool IsAsked => Find?.Trim().Length >= 2;

    public IReadOnlyList<(string Key, string Name)> Teams { get; private set; } = [];

    public IReadOnlyList<PersonFound> People { get; private set; } = [];

    public bool IsCut { get; private set; }

    public async Task OnGetAsync()
    {
        if (!IsAsked)
        {
            if (!string.IsNullOrWhiteSpace(Find))
            {
                ModelState.AddModelError(nameof(Find), "Enter at least two characters of a name, a staff id or a team");
                Response.StatusCode = StatusCodes.Status400BadRequest;
            }

            return;
        }

        var reader = HttpContext.Reader();
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        var tree = history.Reading(TeamTree.Of);
        Teams =
        [
            .. history
                .On<Team>(reader.Today)
                .Where(t => Matches(t.Content.Name, t.Key) && reader.SeesTeam(t.Key))
                .OrderBy(t => t.Content.Name, StringComparer.CurrentCulture)
                .Select(t => (t.Key, t.Content.Name)),
        ];
        Worker[] found =
        [
            .. history
                .Reading(Workforce.Of)
                .Workers.Where(w => Matches([w.Name, .. w.PersonKeys]) && reader.SeesPerson(w.Key))
                .OrderBy(w => w.Name, StringComparer.CurrentCulture)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .Take(Most + 1),
        ];
        IsCut = found.Length > Most;
        People =
        [
            .. found
                .Take(Most)
                .Select(w => (Worker: w, Main: SpellOnDay.Of(history, w, reader.Today).MaxBy(s => s.Fte)))
                .Select(w => new PersonFound(
                    w.Worker.Key,
                    w.Worker.Name,
                    w.Main is null ? "not in post" : tree.NameOf(w.Main.Team, reader.Today),
                    w.Main?.Role?.Title ?? "–"
                )),
        ];
    }

    // Every word that was typed stands somewhere in a name or key.
    private bool Matches(params IEnumerable<string> names) =>
        Find!
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => names.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Somebody found.</summary>
    public sealed record PersonFound(string Key, string Name, string Team, string Role);
}
