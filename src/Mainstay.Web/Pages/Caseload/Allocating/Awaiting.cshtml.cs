using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Time;
using Mainstay.Web.Access;
using Mainstay.Web.Record;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>An open case that awaits closure or transfer.</summary>
/// <param name="Allocation">The case and who leads it.</param>
/// <param name="Awaiting">What it waits for.</param>
/// <param name="Since">Since when.</param>
public sealed record AwaitingListed(CaseAllocation Allocation, CaseAwaiting Awaiting, DateOnly Since);

/// <summary>Cases awaiting closure, and transfers for the sending and the receiving team (practice P19).</summary>
[Requires(Permission.ReadTeam, NamesPeople = true)]
public sealed class AwaitingModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    private const int EscalateAfterWorkingDays = 10;

    public TeamTree Tree { get; private set; } = null!;

    public IReadOnlyList<AwaitingListed> Closing { get; private set; } = [];

    /// <summary>Transfers out of the reader's teams.</summary>
    public IReadOnlyList<AwaitingListed> Sending { get; private set; } = [];

    /// <summary>Transfers into the reader's teams.</summary>
    public IReadOnlyList<AwaitingListed> Receiving { get; private set; } = [];

    public void OnGet()
    {
        Tree = History.Reading(TeamTree.Of);
        var reach = new AllocationReach(History, HttpContext.Reader());
        var open = History.Reading(Caseloads.Of).On(AsAt).Allocations.ToDictionary(a => a.Case.Key);
        AwaitingListed[] all =
        [
            .. History
                .On<CaseAwaiting>(AsAt)
                .Where(w => open.ContainsKey(w.Content.Case))
                .Select(w => new AwaitingListed(
                    open[w.Content.Case],
                    w.Content,
                    w.Content.Since ?? w.Valid.From
                ))
                .OrderBy(w => w.Since)
                .ThenBy(w => w.Allocation.Case.Key, StringComparer.Ordinal),
        ];
        var own = all.Where(w => reach.Sees(w.Allocation.Team)).ToArray();
        Closing = [.. own.Where(w => w.Awaiting.What == Awaiting.Closure)];
        Sending = [.. own.Where(w => w.Awaiting.What == Awaiting.Transfer)];
        Receiving =
        [
            .. all.Where(w => w.Awaiting is { What: Awaiting.Transfer, Team: { } to } && reach.Sees(to)),
        ];
    }

    /// <summary>Whether a transfer has waited longer than ten working days.</summary>
    public bool IsLate(AwaitingListed listed) =>
        listed.Awaiting.What == Awaiting.Transfer
        && WorkingDays.After(listed.Since, EscalateAfterWorkingDays) < AsAt;
}
