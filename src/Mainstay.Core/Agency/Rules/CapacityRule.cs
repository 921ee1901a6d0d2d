namespace Mainstay.Core.Agency.Rules;

/// <summary>Additional capacity stays within an approval that has not ended (N87).</summary>
public sealed class CapacityRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "additional-capacity";

    /// <inheritdoc/>
    public override string Words => "Additional capacity within what a body has approved and while the approval lasts";

    /// <inheritdoc/>
    public override string Source => "The council's own rule";

    /// <inheritdoc/>
    protected override string? Applies(RuleQuestion asked) =>
        asked.Assignment.On(asked.Day).FteFor(Rationale.AdditionalCapacity) > 0
            ? null
            : "It is not additional capacity";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        var approvals = asked.History.On<CapacityApproval>(asked.Day).ToArray();
        var used = Assignment
            .All(asked.History)
            .Where(a => a.Days.Contains(asked.Day))
            .Sum(a => a.On(asked.Day).FteFor(Rationale.AdditionalCapacity));
        var approved = approvals.Sum(a => a.Content.Fte);
        if (approvals.Length == 0)
        {
            return (Standing.NotMet, "No approval of additional capacity is in force");
        }

        var until = approvals.Max(a => a.Valid.To) is { } end ? $" until {Day(end)}" : "";
        var words =
            $"{used:0.##} FTE used of {approved:0.##} approved by {string.Join(" and ", approvals.Select(a => a.Content.Body).Distinct())}{until}";
        return (used <= approved ? Standing.Met : Standing.NotMet, words);
    }
}
