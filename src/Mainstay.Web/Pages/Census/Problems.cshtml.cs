using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Mainstay.Web.Downloads;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Census;

/// <summary>Every problem left in a year's return, by rule, team or owner, each with the way to the record.</summary>
[Requires(Permission.ReadReturns, NamesPeople = true)]
public sealed class ProblemsModel(DraftCensusQuery drafts, Histories histories, TimeProvider clock)
    : CensusPage(drafts, histories, clock)
{
    private const int MostRows = 300;

    [FromQuery(Name = "by")]
    public string? ByText { get; set; }

    [FromQuery(Name = "of")]
    public string? Of { get; set; }

    /// <summary>How the list is grouped: <c>rule</c>, <c>team</c> or <c>owner</c>.</summary>
    public string By => ByText is "team" or "owner" ? ByText : "rule";

    /// <summary>The groups with what is left in each, the fullest first.</summary>
    public IReadOnlyList<(string Key, string Name, int Errors, int Queries)> Groups { get; private set; } = [];

    /// <summary>The problems of the chosen group, or all.</summary>
    public IReadOnlyList<CensusProblem> Shown { get; private set; } = [];

    /// <summary>How many there are, shown or not.</summary>
    public int All { get; private set; }

    public void OnGet()
    {
        var left = Draft.Left.ToArray();
        Groups =
        [
            .. left.GroupBy(Key)
                .Select(g => (g.Key, Name(g.First()), g.Count(p => p.IsError), g.Count(p => !p.IsError)))
                .OrderByDescending(g => g.Item3)
                .ThenByDescending(g => g.Item4)
                .ThenBy(g => g.Key),
        ];
        var wanted = left.Where(p => Of is null || Key(p) == Of)
            .OrderByDescending(p => p.IsError)
            .ThenBy(p => p.Finding.Number)
            .ToArray();
        (All, Shown) = (wanted.Length, [.. wanted.Take(MostRows)]);
    }

    /// <summary>Whether a problem is of a restricted record that is kept from the reader: it is counted, and not named.</summary>
    public bool IsKeptApart(CensusProblem problem) =>
        problem.Worker is { } worker && HttpContext.Reader().IsKeptApart(worker);

    /// <summary>Every problem as a file, personal values and restricted records left out.</summary>
    public IActionResult OnGetCsv()
    {
        var table = CensusFindingsTable.Of([.. Draft.Left.Where(p => !IsKeptApart(p))]);
        return CsvFile.Of($"census-{Year}-problems.csv", table.Columns, table.Rows);
    }

    private string Key(CensusProblem problem) =>
        By switch
        {
            "team" => problem.Team ?? "",
            "owner" => ProblemOwners.Code(problem.Owner),
            _ => problem.Finding.Number,
        };

    private string Name(CensusProblem problem) =>
        By switch
        {
            "team" => problem.Team is { } team
                ? History.Reading(TeamTree.Of).NameOf(team, Today)
                : "About the authority or nobody",
            "owner" => CensusWords.Owner(problem.Owner),
            _ => $"{problem.Finding.Number} {problem.Finding.Rule.Words}",
        };
}
