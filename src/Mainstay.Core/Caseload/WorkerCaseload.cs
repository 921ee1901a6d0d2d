using System.Runtime.CompilerServices;
using Mainstay.Core.Academy;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>One worker's cases, target and availability on a day. A caseload belongs to the worker (contract K6).</summary>
public sealed class WorkerCaseload
{
    private readonly WorkforceHistory _rules;
    private readonly PolicyInForce? _policy;
    private CaseCount? _count;
    private EffectiveTarget? _target;
    private Availability? _availability;
    private StrongBox<Settling?>? _settling;
    private bool? _countsHouseholds;
    private bool? _isAvailableSocialWorker;

    internal WorkerCaseload(
        WorkforceHistory rules,
        PolicyInForce? policy,
        Worker worker,
        DateOnly day,
        IReadOnlyList<CaseRecord> led,
        IReadOnlyList<CaseRecord> coWorked,
        bool isRegistered
    )
    {
        (_rules, _policy, Worker, Day) = (rules, policy, worker, day);
        (Led, CoWorked, IsRegistered) = (led, coWorked, isRegistered);
        Spells = SpellOnDay.Of(rules, worker, day);
    }

    /// <summary>The worker.</summary>
    public Worker Worker { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Spells in force on the day; empty when the worker is not in post.</summary>
    public IReadOnlyList<SpellOnDay> Spells { get; }

    /// <summary>Open cases that the worker leads, each once, in order of reference.</summary>
    public IReadOnlyList<CaseRecord> Led { get; }

    /// <summary>Open cases that the worker co-works and does not lead, each once.</summary>
    public IReadOnlyList<CaseRecord> CoWorked { get; }

    /// <summary>The cases counted.</summary>
    public CaseCount Count => _count ??= CaseCount.Of(_policy?.Policy, Led, CoWorked, Day, CountsHouseholds);

    /// <summary>The caseload as it is printed, for example <c>14 children + 3 co-worked</c>.</summary>
    public string Shown => Count.Shown;

    /// <summary>The cases counted as they would be with some more led and some no longer led.</summary>
    /// <param name="more">Cases that the worker would lead too; one led already changes nothing.</param>
    /// <param name="less">Cases that the worker would no longer lead; empty for none.</param>
    public CaseCount CountWith(IReadOnlyCollection<CaseRecord> more, IReadOnlyCollection<CaseRecord>? less = null)
    {
        CaseRecord[] led = [.. Led.Union(more).Except(less ?? [])];
        return CaseCount.Of(_policy?.Policy, led, [.. CoWorked.Except(more)], Day, CountsHouseholds);
    }

    /// <summary>Effective target and upper limit.</summary>
    public EffectiveTarget Target => _target ??= new TargetChain(_rules, Worker, Day, _policy).Target();

    /// <summary>Whether the worker is at work.</summary>
    public Availability Availability => _availability ??= Availability.Of(Worker, Day);

    /// <summary>Whether the worker starts or returns; null when neither (practice P21).</summary>
    public Settling? Settling => (_settling ??= new(Caseload.Settling.Of(Worker, Day))).Value;

    /// <summary>The experience band by the policy in force, else by the default bands; null when the day of qualification is not known.</summary>
    public ExperienceBand? Band =>
        _policy is not null ? _policy.BandOf(Worker, Day)
        : Experience.Months(Worker, Day) is { } months ? Experience.Band(Experience.DefaultBands, months)
        : null;

    /// <summary>Whether the worker's teams hold households (fostering, adoption), which are never averaged with children.</summary>
    public bool CountsHouseholds => _countsHouseholds ??= HoldsHouseholds();

    /// <summary>Whether any spell is a child and family social worker's, of any role, agency included.</summary>
    public bool IsSocialWorker => Spells.Any(s => s.IsSocialWorker);

    /// <summary>Whether the worker is on the register on the day; see <see cref="Caseloads.IsRegistered"/>.</summary>
    public bool IsRegistered { get; }

    /// <summary>Whether any spell is in a role that carries cases.</summary>
    public bool IsInCaseHoldingRole => Spells.Any(s => s.HoldsCases);

    /// <summary>Whether the worker manages and carries no cases by role.</summary>
    public bool IsManager => !IsInCaseHoldingRole && Spells.Any(s => s.Role?.Manages ?? false);

    /// <summary>Whether the worker leads as a practitioner who is not a social worker (practice P18).</summary>
    public bool IsLeadPractitioner => !IsSocialWorker && Spells.Any(s => s.Role?.LeadPractitioner ?? false);

    /// <summary>Whether the worker is newly qualified and on the assessed year.</summary>
    public bool IsOnAssessedYear => OpenProgrammes.On(Worker, Day).Any(p => p.Programme == Programme.Asye);

    /// <summary>
    /// Whether the worker counts in averages of the available basis: available, a registered social worker in a
    /// case-holding role (practice P7).
    /// </summary>
    public bool IsAvailableSocialWorker =>
        _isAvailableSocialWorker ??=
            Spells.Any(s => s is { IsSocialWorker: true, HoldsCases: true })
            && IsRegistered
            && Availability.IsAvailable;

    /// <summary>By how much the caseload is over target; null when it is not or the target is not known.</summary>
    public Excess? OverTarget => Target.OverTarget(Count.Counted);

    /// <summary>By how much the caseload is over the upper limit; null when it is not or there is none.</summary>
    public Excess? OverUpperLimit => Target.OverUpperLimit(Count.Counted);

    /// <summary>Whole cases that still fit under the target; null when the target is not known or the worker is not available.</summary>
    public int? Room => Availability.IsAvailable ? Target.RoomFor(Count.Counted) : null;

    /// <summary>FTE of the spells that a figure counts; null when none of them has an FTE recorded.</summary>
    internal decimal? FteOf(Func<SpellOnDay, bool> counts) =>
        Spells.Any(s => counts(s) && s.Fte is not null) ? Spells.Where(counts).Sum(s => s.Fte ?? 0) : null;

    /// <summary>The team in which the worker has most FTE, of the spells that a figure counts; null when none does.</summary>
    internal string? MainTeam(Func<SpellOnDay, bool> counts) =>
        Spells.Where(counts).OrderByDescending(s => s.Fte).ThenBy(s => s.Key).FirstOrDefault()?.Team;

    /// <summary>The share of the worker that belongs to some teams: by FTE, in equal parts where no FTE is recorded.</summary>
    /// <param name="counts">Spells that the figure counts.</param>
    /// <param name="isInTeam">Whether a team is one of them.</param>
    internal decimal ShareIn(Func<SpellOnDay, bool> counts, Func<string, bool> isInTeam)
    {
        var spells = Spells.Where(counts).ToArray();
        var inside = spells.Where(s => isInTeam(s.Team)).ToArray();
        if (inside.Length == 0 || inside.Length == spells.Length)
        {
            return inside.Length == 0 ? 0 : 1;
        }

        var fte = spells.Sum(s => s.Fte ?? 0);
        return fte > 0 ? inside.Sum(s => s.Fte ?? 0) / fte : (decimal)inside.Length / spells.Length;
    }

    private bool HoldsHouseholds() =>
        Spells.Any(s => s.HoldsCases)
        && Spells
            .Where(s => s.HoldsCases)
            .All(s => PolicyInForce.HoldsHouseholds(_rules.Nearest<Team>(s.Team, Day)?.Kind));
}
