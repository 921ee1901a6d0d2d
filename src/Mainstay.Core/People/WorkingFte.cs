namespace Mainstay.Core.People;

/// <summary>FTE from hours (WF20).</summary>
public static class WorkingFte
{
    /// <summary>Contracted over standard hours, to six decimals: 22.2 of 37 hours is 0.6.</summary>
    /// <param name="contractedHours">Hours a week of the contract, 0 or more.</param>
    /// <param name="standardHours">Hours a week of a full-time worker of the grade, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static decimal FromHours(decimal contractedHours, decimal standardHours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(contractedHours);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(standardHours);
        return Math.Round(contractedHours / standardHours, 6, MidpointRounding.AwayFromZero);
    }
}
