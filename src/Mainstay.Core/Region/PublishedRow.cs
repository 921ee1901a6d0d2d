namespace Mainstay.Core.Region;

/// <summary>Level of a row of DfE's published workforce table.</summary>
public enum PublishedLevel
{
    /// <summary>England.</summary>
    National,

    /// <summary>One of nine regions, or Inner or Outer London inside London.</summary>
    Regional,

    /// <summary>A local authority, or two that return jointly.</summary>
    LocalAuthority,
}

/// <summary>One row of DfE's published table of children's social work workforce indicators. Key: year, slash, level, slash, code.</summary>
/// <remarks>Valid on 30 September of its year. Source: national-figures (c); Open Government Licence v3.0.</remarks>
/// <param name="Year">The reporting year, named by the year in which it ends.</param>
/// <param name="Level">England, region or authority.</param>
/// <param name="Name">Name of England, the region or the authority.</param>
/// <param name="RegionCode">ONS code of the region; null on the national row.</param>
/// <param name="RegionName">Name of the region; null on the national row.</param>
/// <param name="LaCode">Three-digit authority number, <c>940 / 941</c> for a joint return; null above authorities.</param>
/// <param name="OnsCode">ONS code of the authority; null above authorities.</param>
/// <param name="Values">Published cells by column name, exactly as printed: a number or one of z x u c low.</param>
/// <param name="Release">The release, for example <c>2025</c>: figures are revised, so it stays with each number.</param>
public sealed record PublishedRow(
    int Year,
    PublishedLevel Level,
    string Name,
    string? RegionCode,
    string? RegionName,
    string? LaCode,
    string? OnsCode,
    IReadOnlyDictionary<string, string> Values,
    string Release
);

/// <summary>An authority's closest statistical neighbours, nearest first. Key: the authority's number.</summary>
/// <param name="Name">The authority's name.</param>
/// <param name="Codes">Three-digit numbers of up to ten neighbours, closest first.</param>
/// <param name="Closeness">How close each is, in the publisher's words, in the same order.</param>
public sealed record Neighbours(string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Closeness);
