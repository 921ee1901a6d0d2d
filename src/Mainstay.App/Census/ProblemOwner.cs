using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.App.Census;

/// <summary>Who puts a problem of the return right (practice P22).</summary>
public enum ProblemOwner
{
    /// <summary>HR, in its own system.</summary>
    HumanResources,

    /// <summary>The line manager.</summary>
    Manager,

    /// <summary>The worker, by checking their own record.</summary>
    Worker,

    /// <summary>The analyst who loads the extracts and knows the structure.</summary>
    Analyst,
}

/// <summary>Which field belongs to whom, and the extract in which it is put right.</summary>
public static class ProblemOwners
{
    private static readonly Item[] OfTheWorker =
    [
        WorkerItem.Ethnicity,
        WorkerItem.Sex,
        WorkerItem.Gender,
        WorkerItem.BirthDate,
        WorkerItem.QualificationLevel,
        WorkerItem.StepUp,
        WorkerItem.Frontline,
    ];

    private static readonly Item[] OfTheManager = [WorkerItem.Cases, WorkerItem.Absent, WorkerItem.AbsenceReason];

    /// <summary>Who puts a finding right.</summary>
    public static ProblemOwner Of(Finding finding) =>
        finding.Item is not { } item || finding.Block != WorkerItem.Block.Name ? ProblemOwner.Analyst
        : OfTheWorker.Contains(item) ? ProblemOwner.Worker
        : OfTheManager.Contains(item) ? ProblemOwner.Manager
        : ProblemOwner.HumanResources;

    /// <summary>The owner as it is kept.</summary>
    public static string Code(ProblemOwner owner) => $"{owner}";

    /// <summary>The owner that was kept; null when none was.</summary>
    public static ProblemOwner? Read(string? code) =>
        Enum.TryParse<ProblemOwner>(code, out var owner) && Enum.IsDefined(owner) ? owner : null;

    /// <summary>The owner in the field's words.</summary>
    public static string Words(ProblemOwner owner) =>
        owner switch
        {
            ProblemOwner.HumanResources => "HR",
            ProblemOwner.Manager => "line manager",
            ProblemOwner.Worker => "worker",
            _ => "analyst",
        };
}
