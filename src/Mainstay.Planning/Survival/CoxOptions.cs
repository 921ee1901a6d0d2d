namespace Mainstay.Planning.Survival;

/// <summary>How events at the same time share a risk set in a Cox model.</summary>
public enum Ties
{
    /// <summary>Each in turn leaves a part of the tied ones at risk (Efron, 1977): the better approximation.</summary>
    Efron,

    /// <summary>All face the whole risk set (Breslow, 1974).</summary>
    Breslow,
}

/// <summary>How a Cox model is fitted.</summary>
/// <param name="Ties">How events at the same time are handled.</param>
/// <param name="Tolerance">Settled when the log likelihood changes by no more than this, relatively.</param>
/// <param name="MostSteps">The most Newton steps, 1 or more.</param>
public sealed record CoxOptions(Ties Ties = Ties.Efron, double Tolerance = 1e-9, int MostSteps = 20);
