namespace Mainstay.Returns.Checking;

/// <summary>A council's settings of the rules.</summary>
public sealed record CheckSettings
{
    /// <summary>As shipped.</summary>
    public static CheckSettings Shipped { get; } = new();

    /// <summary>The caseload above which S20 asks; 40 is one validator's own cap.</summary>
    public int HighestCaseload { get; init; } = 40;

    /// <summary>Weeks above which S19 asks.</summary>
    public int LongestContractWeeks { get; init; } = 500;

    /// <summary>The least base salary that R27 takes without asking, in pounds a year.</summary>
    public decimal LowestSalary { get; init; } = 20_000;

    /// <summary>The greatest base salary that R27 takes without asking, in pounds a year.</summary>
    public decimal HighestSalary { get; init; } = 150_000;

    /// <summary>The share of records, 0 to 1, above which R29 asks about "not yet collected".</summary>
    public decimal MostNotYetCollected { get; init; } = 0.05m;

    /// <summary>Whether our reconstructed rules are applied.</summary>
    public bool AppliesReconstructed { get; init; } = true;

    /// <summary>Numbers of rules that the council has switched off.</summary>
    public IReadOnlySet<string> SwitchedOff { get; init; } = new HashSet<string>();
}
