using Mainstay.Core.Measures;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Open cases that await closure or transfer: in the plain count, and shown within it (practice P19).</summary>
/// <remarks>Both are <c>x</c>, never 0, while no extract says which cases wait.</remarks>
public static class AwaitingMeasures
{
    /// <summary>Working days after which a transfer is escalated.</summary>
    public const int LongestTransfer = 10;

    /// <summary>What a figure says while no extract says which cases wait.</summary>
    public const string NotKnown =
        "not known from this extract: it has no column that says which cases await closure or transfer";

    /// <summary>Cases that await closure.</summary>
    public static Measure Closure { get; } =
        Of("awaiting_closure", "Open cases awaiting closure", "open cases that await closure", Awaiting.Closure);

    /// <summary>Cases that await transfer.</summary>
    public static Measure Transfer { get; } =
        Of(
            "awaiting_transfer",
            "Open cases awaiting transfer",
            "open cases that await transfer to another team",
            Awaiting.Transfer
        );

    /// <summary>Both.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Closure, Transfer];

    private static Measure Of(string name, string title, string numerator, Awaiting what) =>
        CaseloadFigure.Make(
            new(
                name,
                title,
                Basis.Cases,
                "cases",
                numerator,
                null,
                "As the case extract says; a part of the open cases, which stays in every caseload. A case belongs to its "
                    + "lead's team, else to the team that the case system says. Over 10 working days a transfer is escalated: "
                    + "the note counts them. Open cases of which the extract does not say it are left out and counted in the note.",
                "Mainstay, practice rule P19",
                Decimals: 0
            ),
            (day, scope) =>
                !day.KnowsAwaiting ? Behind.NotKnown(NotKnown)
                : scope.Band is not null ? Behind.NotKnown("open cases have no experience band")
                : Waiting(day, day.AllocationsIn(scope), what)
        );

    private static Behind Waiting(CaseloadDay day, IReadOnlyList<CaseAllocation> open, Awaiting what)
    {
        var said = open.Select(c => (Case: c, Awaiting: day.AwaitingOf(c.Case))).ToArray();
        var waiting = said.Where(c => c.Awaiting?.What == what).ToArray();
        var late = what == Awaiting.Transfer ? waiting.Count(c => IsLate(c.Awaiting!, day.Day)) : 0;
        var notSaid = said.Count(c => c.Awaiting is null);
        return new(
            [.. waiting.Select(c => Row(c.Case, c.Awaiting!))],
            Behind.Notes(
                late == 0 ? null : $"{late} for over {LongestTransfer} working days.",
                notSaid == 0 ? null : $"Not said of {Words.Count(notSaid, "open case", "open cases")}."
            )
        );
    }

    private static MeasureRow Row(CaseAllocation allocation, CaseAwaiting awaiting)
    {
        var days = Words.Count(allocation.Day.DayNumber - awaiting.Since!.Value.DayNumber, "day", "days");
        var to = awaiting.Team is { } team ? $" to {team}" : "";
        var late = IsLate(awaiting, allocation.Day) ? $", over {LongestTransfer} working days" : "";
        return new(
            "case-episode",
            allocation.Case.ShownOn(allocation.Day),
            allocation.Case.ShownOn(allocation.Day),
            allocation.Team,
            1,
            0,
            $"{CaseStatusWords.Of(allocation.Status)}, awaiting {Words.Of(awaiting.What)}{to} for {days}{late}"
        );
    }

    private static bool IsLate(CaseAwaiting awaiting, DateOnly day) =>
        awaiting is { What: Awaiting.Transfer, Since: { } since }
        && since < day
        && WorkingDays.In(new DateRange(since.AddDays(1), day)) > LongestTransfer;
}
