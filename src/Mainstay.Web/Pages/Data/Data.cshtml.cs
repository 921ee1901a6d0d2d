using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Web.Access;
using Mainstay.Web.Record;

namespace Mainstay.Web.Pages.Data;

/// <summary>Where the figures come from: sources and ages, workers of the case system who match nobody, and what else is at fault.</summary>
public sealed class DataModel(Histories histories, SourceAgesQuery ages, TimeProvider clock)
    : RecordPage(histories, clock)
{
    public IReadOnlyList<SourceAge> Sources { get; private set; } = [];

    public IReadOnlyList<ProfessionalMatch> Unmatched { get; private set; } = [];

    public IReadOnlyList<OddInvolvement> Odd { get; private set; } = [];

    public IReadOnlyList<WorkerCaseload> WithoutTarget { get; private set; } = [];

    public Reconciliation Reconciliation { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Sources = await ages.RunAsync(AsAt, HttpContext.RequestAborted);
        var reader = HttpContext.Reader();
        var caseloads = History.Reading(Caseloads.Of);
        Unmatched = caseloads.Unmatched;
        Odd =
        [
            .. caseloads
                .OddOn(AsAt)
                .Where(o =>
                    caseloads.Match(o.Involvement.Content.Professional)?.Worker is not { } worker
                    || reader.SeesPerson(worker.Key)
                ),
        ];
        WithoutTarget =
        [
            .. caseloads
                .On(AsAt)
                .Workers.Where(w =>
                    w.IsInCaseHoldingRole
                    && reader.SeesPerson(w.Worker.Key)
                    && w.Target.State
                        is TargetState.QualificationNotKnown
                            or TargetState.FteNotKnown
                            or TargetState.RoleNotKnown
                ),
        ];
        Reconciliation = Reconciliation.Of(History, Scope.Council, AsAt);
    }
}
