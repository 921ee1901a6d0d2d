using System.Globalization;
using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Census.Rules;
using Mainstay.Returns.Checking;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Census;

/// <summary>The catalogue of rules, made from the rules themselves, and what the council sets about them.</summary>
[Requires(Permission.FollowReturns, ToChange = Permission.PrepareReturns)]
public sealed class RulesModel(StoreSettings settings, CensusTrendQuery trend) : PageModel
{
    public CensusSettings Set { get; private set; } = CensusSettings.Shipped;

    public static IReadOnlyList<CatalogueEntry> Entries => CatalogueEntry.All;

    [BindProperty]
    public IReadOnlyList<string>? SwitchedOff { get; set; }

    [BindProperty]
    public string? NumbersText { get; set; }

    [BindProperty]
    public string? CouncilBlock { get; set; }

    [BindProperty]
    public int? HighestCaseload { get; set; }

    [BindProperty]
    public decimal? LowestSalary { get; set; }

    [BindProperty]
    public decimal? HighestSalary { get; set; }

    /// <summary>The numbers of our own rules, which alone can be switched off.</summary>
    public static IReadOnlyList<string> Switchable =>
        [.. Entries.Where(e => e.Rule.Basis.Kind == BasisKind.Reconstructed).Select(e => e.Rule.Number).Distinct()];

    public string? DepartmentNumber(string number) =>
        Set.DepartmentNumbers.GetValueOrDefault(number) ?? CensusRules.DepartmentNumber(number);

    public async Task OnGetAsync()
    {
        Set = await CensusSettings.OfAsync(settings, HttpContext.RequestAborted);
        SwitchedOff = Set.SwitchedOff;
        NumbersText = string.Join(", ", Set.DepartmentNumbers.OrderBy(n => n.Key).Select(n => $"{n.Key} {n.Value}"));
        CouncilBlock = Set.CouncilBlockName;
        (HighestCaseload, LowestSalary, HighestSalary) = (Set.HighestCaseload, Set.LowestSalary, Set.HighestSalary);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var numbers = Numbers();
        if (HighestCaseload is not > 0)
        {
            ModelState.AddModelError(nameof(HighestCaseload), "Enter a caseload of 1 or more");
        }

        if (LowestSalary is null || HighestSalary is null || LowestSalary >= HighestSalary)
        {
            ModelState.AddModelError(nameof(HighestSalary), "Enter a highest salary above the lowest");
        }

        if (!ModelState.IsValid || numbers is null)
        {
            Set = await CensusSettings.OfAsync(settings, HttpContext.RequestAborted);
            return Page();
        }

        var set = new CensusSettings(
            [.. Switchable.Intersect(SwitchedOff ?? [])],
            numbers,
            CouncilBlock == CouncilItem.Block.OtherName ? CouncilItem.Block.OtherName! : CouncilItem.Block.Name,
            HighestCaseload!.Value,
            LowestSalary!.Value,
            HighestSalary!.Value
        );
        await set.KeepAsync(settings, HttpContext.RequestAborted);
        trend.Forget();
        return Redirect(CensusLinks.Rules);
    }

    private Dictionary<string, string>? Numbers()
    {
        var known = Entries.Select(e => e.Rule.Number).ToHashSet();
        var numbers = new Dictionary<string, string>();
        foreach (
            var pair in (NumbersText ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var parts = pair.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !known.Contains(parts[0].ToUpper(CultureInfo.InvariantCulture)))
            {
                ModelState.AddModelError(
                    nameof(NumbersText),
                    $"‘{pair}’ is not our number, a blank and the department’s, for example S09 1234Q"
                );
                return null;
            }

            numbers[parts[0].ToUpper(CultureInfo.InvariantCulture)] = parts[1];
        }

        return numbers;
    }
}
