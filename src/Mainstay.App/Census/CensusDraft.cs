using Mainstay.Core.Time;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Journey;
using Mainstay.Returns.Checking;

namespace Mainstay.App.Census;

/// <summary>The return as it would stand on a day, and what its rules find.</summary>
/// <param name="Year">The census year.</param>
/// <param name="AsAt">The day that the dry run was asked for.</param>
/// <param name="Built">The return, each value explained.</param>
/// <param name="Problems">What the rules find, with whom it is about.</param>
public sealed record CensusDraft(
    CensusYear Year,
    DateOnly AsAt,
    BuiltReturn Built,
    IReadOnlyList<CensusProblem> Problems
)
{
    /// <summary>How many of the problems are errors; the others are queries.</summary>
    public int Errors => Problems.Count(p => p.Finding.Rule.Severity == Severity.Error);

    /// <summary>The problems still to be dealt with: a query with an explanation is not one.</summary>
    public IEnumerable<CensusProblem> Left => Problems.Where(p => p.IsLeft);

    /// <summary>What is left, counted.</summary>
    public CensusLeft Counted =>
        new(Errors, Problems.Count(p => p.IsLeft && p.Finding.Rule.Severity == Severity.Query));

    /// <summary>The record of a worker in the return; null when the return has none.</summary>
    public BuiltRecord? RecordOf(string worker) => Built.Workers.FirstOrDefault(w => w.Worker == worker);
}

/// <summary>A finding with the person and team of the record that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Worker">The worker's key; null when it is about nobody.</param>
/// <param name="Team">The team; null when none.</param>
/// <param name="Why">Why the value is what it is; null when the finding names no value.</param>
/// <param name="Answer">What was said to it; null when nothing was.</param>
public sealed record CensusProblem(
    Finding Finding,
    string? Worker,
    string? Team,
    string? Why,
    ProblemAnswer? Answer = null
)
{
    /// <summary>Whose field it is.</summary>
    public ProblemOwner UsualOwner => ProblemOwners.Of(Finding);

    /// <summary>Who puts it right.</summary>
    public ProblemOwner Owner => Answer?.Owner ?? UsualOwner;

    /// <summary>Whether it is an error; else it is a query.</summary>
    public bool IsError => Finding.Rule.Severity == Severity.Error;

    /// <summary>Whether it is still to be dealt with.</summary>
    public bool IsLeft => IsError || Answer?.Explanation is null;

    /// <summary>By what an answer to it is kept.</summary>
    public ProblemKey Key => new(Finding.Number, Worker ?? Finding.Person ?? "", Finding.Field);

    /// <summary>What was found, as a page may show it: a personal field's value is never shown (contract K29).</summary>
    public string FoundShown =>
        Finding.Found is not { } found ? "nothing"
        : Finding.Item?.IsPersonal == true ? "a value that is not shown here"
        : found;
}
