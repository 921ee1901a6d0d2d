using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Derived;

/// <summary>Last year's employed workers as the department finally held them, by registration number.</summary>
internal sealed class LastYear
{
    private readonly Dictionary<UInt128, List<ReturnRecord>> _byNumber;

    private LastYear(IEnumerable<ReturnRecord> workers) =>
        _byNumber = workers
            .Where(w => w.IsEmployed())
            .GroupBy(w => ValueKey.Of(w[WorkerItem.SweNo]))
            .ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>Those who were in post at its end.</summary>
    public IEnumerable<ReturnRecord> InPost =>
        _byNumber.Values.Select(w => w.Find(r => r.IsInPost())).OfType<ReturnRecord>();

    /// <summary>Last year's workers; null when they are not known.</summary>
    public static LastYear? Of(CheckContext context) => context.LastYear is { } workers ? new(workers) : null;

    /// <summary>Whether a number was in last year's return.</summary>
    public bool Knows(UInt128 number) => _byNumber.ContainsKey(number);

    /// <summary>The one record of last year that is this worker's, in post; null when there is none or more than one.</summary>
    public ReturnRecord? OnlyRecordOf(ReturnRecord worker) =>
        _byNumber.GetValueOrDefault(ValueKey.Of(worker[WorkerItem.SweNo])) is [var only] && only.IsInPost()
            ? only
            : null;

    /// <summary>How many steps apart two roles are, from senior manager to practitioner; with cases or without is one step.</summary>
    public static int RoleSteps(ReturnRecord before, ReturnRecord now) =>
        Step(before) is { } from && Step(now) is { } to ? Math.Abs(from - to) : 0;

    private static int? Step(ReturnRecord worker) =>
        worker.Number(WorkerItem.Role) is { } role ? (int)Math.Min(5, role.Millionths / WrittenNumber.One) : null;
}
