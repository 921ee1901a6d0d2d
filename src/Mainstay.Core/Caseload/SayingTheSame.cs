using Mainstay.Core.Agency;

namespace Mainstay.Core.Caseload;

/// <summary>Whether what a figure of a day can read of a worker or a case is the same in two histories.</summary>
/// <remarks>
/// Figures of caseloads read of a worker only what <see cref="WorkerCaseload"/> says, and of a case only what
/// <see cref="CaseAllocation"/> and <see cref="CaseloadDay.SocialWorkersOf"/> say. Whatever is added there is added here; a property test compares every measure.
/// </remarks>
internal static class SayingTheSame
{
    public static bool SaysTheSame(this WorkerCaseload caseload, WorkerCaseload other) =>
        caseload.Worker.Key == other.Worker.Key
        && caseload.Spells.SequenceEqual(other.Spells)
        && Same(caseload.Led, other.Led, caseload.Day)
        && Same(caseload.CoWorked, other.CoWorked, caseload.Day)
        && caseload.Count == other.Count
        && caseload.Availability == other.Availability
        && caseload.IsRegistered == other.IsRegistered
        && caseload.IsOnAssessedYear == other.IsOnAssessedYear
        && caseload.Band == other.Band
        && caseload.Settling == other.Settling
        && AgencyEnding.LastDay(caseload.Worker, caseload.Day) == AgencyEnding.LastDay(other.Worker, other.Day)
        && Same(caseload.Target, other.Target);

    public static bool SaysTheSame(this CaseAllocation allocation, CaseAllocation other) =>
        Same(allocation.Case, other.Case, allocation.Day)
        && allocation.State == other.State
        && allocation.Wait == other.Wait
        && allocation.WaitingSince == other.WaitingSince
        && allocation.Professional == other.Professional
        && allocation.Lead?.Key == other.Lead?.Key
        && allocation.Team == other.Team
        && allocation.Why == other.Why
        && allocation.Leads == other.Leads;

    public static bool SaysTheSame(this SustainedExcess? excess, SustainedExcess? other) =>
        excess is null || other is null
            ? excess is null && other is null
            : excess.Kind == other.Kind
                && excess.Since == other.Since
                && excess.IsLonger == other.IsLonger
                && excess.Weeks.SequenceEqual(other.Weeks);

    private static bool Same(IReadOnlyList<CaseRecord> cases, IReadOnlyList<CaseRecord> others, DateOnly day) =>
        cases.Count == others.Count && cases.Zip(others).All(p => Same(p.First, p.Second, day));

    private static bool Same(CaseRecord @case, CaseRecord other, DateOnly day) =>
        ReferenceEquals(@case, other)
        || (
            @case.Key == other.Key
            && @case.EpisodeNear(day) == other.EpisodeNear(day)
            && @case.FamilyNear(day) == other.FamilyNear(day)
            && @case.StatusesOn(day).SequenceEqual(other.StatusesOn(day))
            && @case.AwaitingOn(day) == other.AwaitingOn(day)
        );

    private static bool Same(EffectiveTarget target, EffectiveTarget other) =>
        target.State == other.State
        && target.Fault == other.Fault
        && target.Policy == other.Policy
        && target.IsProtected == other.IsProtected
        && Same(target.Target, other.Target)
        && Same(target.UpperLimit, other.UpperLimit);

    private static bool Same(TargetFigure? figure, TargetFigure? other) =>
        figure is null || other is null
            ? figure is null && other is null
            : figure.Parts.SequenceEqual(other.Parts) && figure.Reductions.SequenceEqual(other.Reductions);
}
