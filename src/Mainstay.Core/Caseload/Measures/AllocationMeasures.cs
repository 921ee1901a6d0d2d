using System.Text.Json;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Open cases that nobody in practice has, by kind and by status (practice P2).</summary>
/// <remarks>All are <c>x</c>, never 0, while the record holds no open cases (practice P1).</remarks>
public static class AllocationMeasures
{
    /// <summary>What a figure says while the record holds no open cases.</summary>
    public const string NotKnown = "not known from this extract: the record holds no open cases";

    private const string Source = "Mainstay, practice rule P2, by the council's own allocation rules";

    private const string What =
        "An open case is allocated only if its lead is a named person, matched to the record, registered, in a "
        + "case-holding role, allowed to hold its status, and not away longer than the council's limit. "
        + "A case belongs to its lead's team, else to the team that the case system says.";

    /// <summary>Open cases.</summary>
    public static Measure Open { get; } = Of("cases_open", "Open cases", "open cases", _ => true);

    /// <summary>Cases not allocated, of every kind.</summary>
    public static Measure NotAllocated { get; } =
        Of("not_allocated", "Cases not allocated", "open cases that are not allocated", a => !a.IsAllocated);

    /// <summary>Cases not allocated whose status may never wait.</summary>
    public static Measure MayNeverWait { get; } =
        Of(
            "not_allocated_may_never_wait",
            "Not allocated, and may never wait",
            "open cases not allocated with a status that may never wait",
            a => a.Wait == WaitState.MayNeverWait
        );

    /// <summary>Cases not allocated that have waited past the council's limit.</summary>
    public static Measure Escalate { get; } =
        Of(
            "not_allocated_escalate",
            "Not allocated, waiting past the limit",
            "open cases not allocated that may wait and have waited longer than the limit",
            a => a.Wait == WaitState.Escalate
        );

    /// <summary>The longest wait of a case not allocated.</summary>
    public static Measure LongestWait { get; } =
        CaseloadFigure.Make(
            new(
                "not_allocated_longest_wait",
                "Longest wait of a case not allocated",
                Basis.Cases,
                "days",
                "days that the case waiting longest has not been allocated",
                null,
                $"{What} Calendar days; of cases that have waited equally long, the first by reference.",
                Source,
                Decimals: 0
            ),
            (day, scope) =>
                !day.KnowsOpenCases ? Behind.NotKnown(NotKnown)
                : scope.Band is not null ? Behind.NotKnown("open cases have no experience band")
                : Longest([.. day.AllocationsIn(scope).Where(a => !a.IsAllocated)])
        );

    /// <summary>Not allocated by kind, a measure for each.</summary>
    public static IReadOnlyList<Measure> ByKind { get; } =
    [
        .. Enum.GetValues<AllocationState>()
            .Where(s => s != AllocationState.Allocated)
            .Select(s =>
                Of(
                    $"not_allocated_{Snake(s)}",
                    $"Not allocated: {WordsOf(s)}",
                    $"open cases not allocated, {WordsOf(s)}",
                    a => a.State == s
                )
            ),
    ];

    /// <summary>Not allocated by principal status, a measure for each.</summary>
    public static IReadOnlyList<Measure> ByStatus { get; } =
    [
        .. CaseRecord.PrincipalOrder.Select(s =>
            Of(
                $"not_allocated_status_{Snake(s)}",
                $"Not allocated: {CaseStatusWords.Of(s)}",
                $"open cases not allocated whose principal status is {CaseStatusWords.Of(s)}",
                a => !a.IsAllocated && a.Status == s
            )
        ),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [Open, NotAllocated, MayNeverWait, Escalate, LongestWait, .. ByKind, .. ByStatus];

    /// <summary>A kind of not allocated in words.</summary>
    public static string WordsOf(AllocationState state) =>
        state switch
        {
            AllocationState.Allocated => "allocated",
            AllocationState.NoWorker => "no worker",
            AllocationState.TeamOrTray => "team, duty desk or tray",
            AllocationState.ManagersName => "in a manager's name",
            AllocationState.WorkerAway => "worker away",
            AllocationState.WorkerLeft => "worker left",
            AllocationState.WorkerNotRegistered => "worker not registered",
            AllocationState.WorkerNotMatched => "worker not matched",
            _ => "worker who may not lead it",
        };

    private static Measure Of(string name, string title, string numerator, Func<CaseAllocation, bool> isCounted) =>
        CaseloadFigure.Make(
            new(name, title, Basis.Cases, "cases", numerator, null, What, Source, Decimals: 0),
            (day, scope) =>
                !day.KnowsOpenCases ? Behind.NotKnown(NotKnown)
                : scope.Band is not null ? Behind.NotKnown("open cases have no experience band")
                : new([.. day.AllocationsIn(scope).Where(isCounted).Select(Row)])
        );

    private static Behind Longest(IReadOnlyList<CaseAllocation> waiting) =>
        waiting
            .OrderByDescending(a => a.DaysWaiting)
            .ThenBy(a => a.Case.ShownOn(a.Day), StringComparer.Ordinal)
            .FirstOrDefault()
            is { } longest
            ? new([Row(longest) with { Numerator = longest.DaysWaiting }], N: waiting.Count)
            : new([], IsOfNobody: true);

    private static MeasureRow Row(CaseAllocation allocation) =>
        new(
            "case-episode",
            allocation.Case.ShownOn(allocation.Day),
            allocation.Case.ShownOn(allocation.Day),
            allocation.Team,
            1,
            0,
            allocation.IsAllocated ? $"{CaseStatusWords.Of(allocation.Status)}, allocated" : Waiting(allocation)
        );

    private static string Waiting(CaseAllocation allocation) =>
        $"{CaseStatusWords.Of(allocation.Status)}, {WordsOf(allocation.State)}: {allocation.Why}; "
        + $"{Words.Count(allocation.DaysWaiting, "day", "days")}, {Words.Of(allocation.Wait)}";

    private static string Snake(Enum code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());
}
