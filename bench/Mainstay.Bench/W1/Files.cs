using Mainstay.Imports.Typed;

namespace Mainstay.Bench.W1;

/// <summary>The columns of the workload's files that its measures need.</summary>
internal static class Files
{
    public static TypedLayout Spells { get; } =
        new(
            "spells",
            new TypedColumn("worker_id", TypedKind.WholeNumber),
            new TypedColumn("council_id", TypedKind.WholeNumber),
            new TypedColumn("team_id", TypedKind.WholeNumber),
            new TypedColumn("fte", TypedKind.Hundredths),
            new TypedColumn("start_date", TypedKind.Day),
            new TypedColumn("end_date", TypedKind.Day),
            new TypedColumn("end_reason", TypedKind.Code, "LEFT", "RETIRED", "CHANGE"),
            new TypedColumn("qualified_on", TypedKind.Day)
        );

    public static TypedLayout Vacancies { get; } = TeamFte("vacancies", "open_date", "close_date");

    public static TypedLayout Agency { get; } = TeamFte("agency", "start_date", "end_date");

    public static TypedLayout Absences { get; } = WorkerDays("absences");

    public static TypedLayout Allocations { get; } = WorkerDays("allocations");

    private static TypedLayout TeamFte(string name, string from, string end) =>
        new(
            name,
            new TypedColumn("team_id", TypedKind.WholeNumber),
            new TypedColumn("fte", TypedKind.Hundredths),
            new TypedColumn(from, TypedKind.Day),
            new TypedColumn(end, TypedKind.Day)
        );

    private static TypedLayout WorkerDays(string name) =>
        new(
            name,
            new TypedColumn("worker_id", TypedKind.WholeNumber),
            new TypedColumn("start_date", TypedKind.Day),
            new TypedColumn("end_date", TypedKind.Day)
        );
}
