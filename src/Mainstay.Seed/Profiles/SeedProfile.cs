namespace Mainstay.Seed.Profiles;

/// <summary>What kind of council is invented (contract K18).</summary>
public enum SeedProfile
{
    /// <summary>Measured on 30 September, it prints the published row; scenes are scripted.</summary>
    Calibrated,

    /// <summary>Of the authority's size, with rates drawn from the seed and no scripted scene.</summary>
    Free,

    /// <summary>As calibrated, with faults planted in the extracts that the census must find.</summary>
    Planted,
}
