using Mainstay.App.Operations;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Record;
using Mainstay.Web.Access;
using Mainstay.Web.Agency;

namespace Mainstay.Web.Pages.Agency;

/// <summary>Every rule that an assignment of the day does not meet, who answered for it, and by when somebody must.</summary>
public sealed class BreachesModel(Histories histories, TimeProvider clock) : AgencyPage(histories, clock)
{
    public IReadOnlyList<Breach> Breaches { get; private set; } = [];

    /// <summary>How many assignments each rule is not evidenced for.</summary>
    public IReadOnlyList<(AgencyRule Rule, int Met, int NotMet, int NotEvidenced, int NotApplicable)> Standings
    {
        get;
        private set;
    } = [];

    public bool SeesPay(Breach breach) => HttpContext.Reader().Sees(FieldSet.Pay, breach.Finding.Assignment.Worker.Key);

    public void OnGet()
    {
        Breaches = [.. Breach.On(History, AsAt).Where(b => Shows(b.Finding.Assignment))];
        var found = AgencyRules.CheckAll(History, AsAt).Where(f => Shows(f.Assignment)).ToLookup(f => f.Rule);
        Standings =
        [
            .. AgencyRules.All.Select(r =>
            {
                int Count(Standing standing) => found[r].Count(f => f.Standing == standing);
                return (
                    r,
                    Count(Standing.Met),
                    Count(Standing.NotMet),
                    Count(Standing.NotEvidenced),
                    Count(Standing.NotApplicable)
                );
            }),
        ];
    }
}
