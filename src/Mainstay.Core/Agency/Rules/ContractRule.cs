namespace Mainstay.Core.Agency.Rules;

/// <summary>Supplied through the council's own managed contract (N83).</summary>
public sealed class ContractRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "contract";

    /// <inheritdoc/>
    public override string Words => "Supplied through the council's managed contract";

    /// <inheritdoc/>
    public override string Source => "The council's own rule";

    /// <inheritdoc/>
    protected override string? Applies(RuleQuestion asked) => null;

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        var supplier = asked.Assignment.On(asked.Day).Supplier ?? "a supplier not recorded";
        return asked.Terms?.InContract switch
        {
            null => (Standing.NotEvidenced, $"Whether {supplier} was used through the contract is wanted"),
            true => (Standing.Met, $"{supplier}, through the contract"),
            false => (Standing.NotMet, $"{supplier}, outside the contract"),
        };
    }
}
