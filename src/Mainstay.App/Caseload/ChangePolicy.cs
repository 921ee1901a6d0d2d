using System.Globalization;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store.Access;

namespace Mainstay.App.Caseload;

/// <summary>Proposes a caseload policy and records the council's decision of it: always two people (practice P28).</summary>
public sealed class ChangePolicyHandler(TypedFacts facts, Histories histories)
{
    /// <summary>Proposes a policy; it changes no figure.</summary>
    /// <returns>The proposal's key.</returns>
    public async Task<Result<string>> ProposeAsync(
        Reader by,
        string code,
        DateOnly from,
        TargetPolicy policy,
        string? reason,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        var number = history.All<PolicyProposal>().Count(p => p.Content.Code == code) + 1;
        var key = $"{code}/{number.ToString(CultureInfo.InvariantCulture)}";
        var undecided = policy with { DecidedBy = null, DecidedOn = null, Consulted = false, ReviewOn = null };
        var proposal = new PolicyProposal(
            code,
            from,
            undecided,
            reason?.Trim() ?? "",
            by.Holder!.User,
            by.Name!,
            by.Today
        );
        var stated = await facts.ChangeAsync<PolicyProposal>(
            key,
            new LedgerEntry("change", $"policy:{code}", "policy proposed"),
            known =>
                known is not null ? new Problem("policy.twice", "Somebody proposed one at the same moment: look again")
                : proposal.Faults(by.Today) is { Count: > 0 } faults ? Result<PolicyProposal>.Refused(faults)
                : proposal,
            cancel: cancel
        );
        return stated.IsOk ? key : Result<string>.Refused(stated.Problems);
    }

    /// <summary>Records that the council decided; the policy is in force from its first day, in the same transaction.</summary>
    public Task<Result<PolicyProposal>> ApproveAsync(
        Reader by,
        string key,
        CouncilDecision decision,
        CancellationToken cancel = default
    ) =>
        facts.ChangeAsync<PolicyProposal>(
            key,
            new LedgerEntry("change", $"policy:{key}", "decision recorded"),
            known => known is null ? Unknown : known.Approve(decision, by.Holder!.User, by.Name!, by.Today),
            also: InForce,
            cancel: cancel
        );

    /// <summary>Refuses a proposal.</summary>
    public Task<Result<PolicyProposal>> RefuseAsync(Reader by, string key, CancellationToken cancel = default) =>
        facts.ChangeAsync<PolicyProposal>(
            key,
            new LedgerEntry("change", $"policy:{key}", "proposal refused"),
            known => known is null ? Unknown : known.Refuse(by.Holder!.User, by.Name!, by.Today),
            cancel: cancel
        );

    private static Fact InForce(PolicyProposal decided) =>
        FactKinds
            .Standard.Of<TargetPolicy>()
            .Make(
                decided.Code,
                new DateRange(decided.From, null),
                decided.Policy,
                new Provenance(TypedFacts.Source, 0)
            );

    private static Problem Unknown => new("policy.unknown", "There is no such proposal");
}
