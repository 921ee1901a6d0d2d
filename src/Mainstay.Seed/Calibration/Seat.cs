namespace Mainstay.Seed.Calibration;

/// <summary>What somebody is on the census day.</summary>
public enum Standing
{
    /// <summary>In post since before the year.</summary>
    Stayer,

    /// <summary>In post, started in the year.</summary>
    Starter,

    /// <summary>Agency worker.</summary>
    Agency,

    /// <summary>Left in the year.</summary>
    Leaver,
}

/// <summary>A person to be invented: what the census counts them as.</summary>
/// <param name="Standing">In post, started, agency or left.</param>
/// <param name="HoldsCases">Whether they hold one or more cases on the census day.</param>
/// <param name="Fte">FTE of each post or placement; null where it is not recorded.</param>
/// <param name="CoverFte">Agency only: how much of it covers vacancies.</param>
public sealed record Seat(Standing Standing, bool HoldsCases, IReadOnlyList<decimal?> Fte, decimal CoverFte = 0)
{
    /// <summary>The FTE of all posts; not recorded counts 0.</summary>
    public decimal TotalFte => Fte.Sum() ?? 0;
}
